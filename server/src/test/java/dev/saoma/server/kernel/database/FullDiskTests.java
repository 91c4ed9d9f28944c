package dev.saoma.server.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes until its file may grow no further, as on a disk that is full.
class FullDiskTests {

    private static final int KILOBYTES = 6000;

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no ulimit to bound a file with")
    void nothingIsAcknowledgedThatTheDiskHasNotTaken() throws IOException, InterruptedException {
        var acknowledged = writeUntilNothingFits();

        assertThat(acknowledged).hasSizeGreaterThan(100);
        assertThat(stored()).containsAll(acknowledged);
    }

    private List<Integer> writeUntilNothingFits() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + KILOBYTES + "; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyWriter.class.getName(),
                        folder.toString(),
                        "16")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.inputReader()) {
            return said.lines()
                    .filter(line -> line.matches("\\d+"))
                    .map(Integer::valueOf)
                    .toList();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Set<Integer> stored() {
        try (var database = new EmbeddedFile(folder)) {
            return new HashSet<>(database.jdbc()
                    .sql("select id from entry")
                    .query(Integer.class)
                    .list());
        }
    }
}
