package dev.saoma.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTests {

    private static final int NODES = 8;

    @TempDir
    private Path folder;

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerCanRead() throws Exception {
        var sealed = MasterKey.vault(settings()).seal(new Secret("text"), "purpose");

        assertThat(MasterKey.vault(settings()).open(sealed, "purpose")).isEqualTo(new Secret("text"));
        var file = folder.resolve("data/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("data").toFile().list()).hasSize(1);
    }

    @RepeatedTest(20)
    void nodesThatStartAtTheSameMomentHaveTheSameKey() throws Exception {
        var together = new CyclicBarrier(NODES);
        Callable<Vault> start = () -> {
            together.await();
            return MasterKey.vault(settings());
        };
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            var vaults = nodes.invokeAll(
                    IntStream.range(0, NODES).mapToObj(_ -> start).toList());
            var sealed = vaults.getFirst().resultNow().seal(new Secret("text"), "purpose");
            assertThat(vaults)
                    .allSatisfy(vault -> assertThat(vault.resultNow().open(sealed, "purpose"))
                            .isEqualTo(new Secret("text")));
        }
    }

    /// Whoever looks at it all the while sees it whole or not at all.
    @RepeatedTest(20)
    void theKeyIsNeverSeenHalfWritten() throws Exception {
        var file = folder.resolve("data/master.key");
        try (var watcher = Executors.newSingleThreadExecutor()) {
            var firstSeen = watcher.submit(() -> {
                while (Files.notExists(file)) {
                    Thread.onSpinWait();
                }
                return Files.readString(file);
            });
            var _ = MasterKey.vault(settings());

            assertThat(firstSeen.get()).isEqualTo(Files.readString(file));
        }
    }

    private KernelSettings settings() {
        return new KernelSettings(folder.resolve("data"), null, null);
    }
}
