package dev.saoma.server.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes until its file may grow no further, as on a disk that is full, and whose file may then grow
/// again. It is given up where it says nothing, as one whose threads go round and round.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledOnOs(value = OS.LINUX, disabledReason = "Elsewhere no other process can raise what a process may write")
class FullDiskTests {

    private static final int KILOBYTES = 6000;
    private static final int THREADS = 16;

    @TempDir
    private Path folder;

    private final List<Integer> acknowledged = new ArrayList<>();
    private final Set<Integer> threads = new HashSet<>();
    private Process process;
    private BufferedReader said;

    @BeforeEach
    void write() throws IOException {
        process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -S -f " + KILOBYTES + "; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(THREADS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        said = process.inputReader();
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        said.close();
    }

    @Test
    void nothingIsAcknowledgedThatTheDiskHasNotTaken() throws IOException, InterruptedException {
        var failures = 0;
        while (failures < 100) {
            failures += writes() ? 0 : 1;
        }

        assertThat(acknowledged).hasSizeGreaterThan(100);
        assertThat(stored()).containsAll(acknowledged);
    }

    @Test
    void allOfItGoesOnAsSoonAsThereIsRoomAgain() throws IOException, InterruptedException {
        while (writes()) {
            // until nothing fits
        }
        var raised = new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=unlimited:");
        assertThat(raised.inheritIO().start().waitFor()).isZero();
        threads.clear();
        var before = acknowledged.size();
        while (threads.size() < THREADS || acknowledged.size() < before + 500) {
            writes();
        }

        assertThat(stored()).containsAll(acknowledged);
    }

    /// Whether the next thing that the process says is that something has been written.
    private boolean writes() throws IOException {
        while (true) {
            var line = said.readLine();
            if (line == null) {
                throw new AssertionError("The process has ended");
            }
            if (line.equals(BusyWriter.FAILED)) {
                return false;
            }
            if (heard(line)) {
                return true;
            }
        }
    }

    private boolean heard(String line) {
        var acknowledgement = BusyWriter.ACKNOWLEDGED.matcher(line);
        if (!acknowledgement.matches()) {
            return false;
        }
        threads.add(Integer.valueOf(acknowledgement.group(1)));
        acknowledged.add(Integer.valueOf(acknowledgement.group(2)));
        return true;
    }

    private Set<Integer> stored() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        String line;
        while ((line = said.readLine()) != null) {
            heard(line);
        }
        process.waitFor();
        try (var database = new EmbeddedFile(folder)) {
            return new HashSet<>(database.jdbc()
                    .sql("select id from entry")
                    .query(Integer.class)
                    .list());
        }
    }
}
