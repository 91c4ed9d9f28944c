package dev.saoma.server.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it writes, again and again on the same file.
class KilledProcessTests {

    private static final int THREADS = 16;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 1500;

    @TempDir
    private Path folder;

    @Test
    void everyCommitThatWasAcknowledgedIsThereAfterAKill() throws IOException, InterruptedException {
        var acknowledged = new ArrayList<Integer>();
        for (var round = 0; round < 3; round++) {
            acknowledged.addAll(writeUntilKilled());
            assertThat(stored()).containsAll(acknowledged);
        }
    }

    private List<Integer> writeUntilKilled() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(THREADS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<Integer>();
        try (var said = process.inputReader()) {
            String line;
            while ((line = said.readLine()) != null) {
                var acknowledgement = BusyWriter.ACKNOWLEDGED.matcher(line);
                if (acknowledgement.matches()) {
                    acknowledged.add(Integer.valueOf(acknowledgement.group(2)));
                }
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    // By its handle: the process itself would close what is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        return acknowledged;
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
