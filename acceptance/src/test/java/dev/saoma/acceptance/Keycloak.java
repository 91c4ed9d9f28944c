package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Keycloak as Maven Central has it, with an empty database in memory and the realm of `docs/clients/keycloak.md`.
final class Keycloak {

    private static final Path UNPACKED = Launcher.HOME.resolve("acceptance/target/keycloak");

    private Keycloak() {}

    static Program start(Path folder, int port, String realm) {
        Path home = home();
        try {
            Files.writeString(
                    Files.createDirectories(home.resolve("data/import")).resolve("shop.json"), realm);
            Files.writeString(home.resolve("conf/keycloak.conf"), """
                    db=dev-mem
                    cache=local
                    health-enabled=false
                    http-enabled=true
                    http-host=127.0.0.1
                    hostname-strict=false
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        makeReady(home, folder);
        return Program.start(
                folder,
                port,
                List.of(
                        home.resolve("bin/kc.sh").toString(),
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--hostname=http://localhost:" + port,
                        "--http-port=" + port),
                ENVIRONMENT);
    }

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "JAVA_HOME", System.getProperty("java.home"),
            "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
            "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");

    /// Once for an unpacked distribution: it then starts in a third of the time.
    private static void makeReady(Path home, Path folder) {
        Path done = home.resolve("ready");
        if (Files.exists(done)) {
            return;
        }
        Path log = folder.resolve("keycloak-build.log");
        try {
            ProcessBuilder build = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "build")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            build.environment().putAll(ENVIRONMENT);
            Process process = build.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new AssertionError("Keycloak cannot be built: " + Files.readString(log));
            }
            Files.createFile(done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while Keycloak was built", e);
        }
    }

    private static Path home() {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            // Of several versions that were unpacked one after the other, the newest.
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .max(Comparator.comparingLong(
                            folder -> folder.resolve("bin/kc.sh").toFile().lastModified()))
                    .orElseThrow(() -> new AssertionError("Keycloak is not in " + UNPACKED));
        } catch (IOException e) {
            throw new AssertionError("fetch it first: mvn -pl acceptance dependency:unpack@keycloak", e);
        }
    }
}
