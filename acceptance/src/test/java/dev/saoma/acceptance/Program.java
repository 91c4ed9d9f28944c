package dev.saoma.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program that an operator starts beside Saoma, with a folder of its own.
final class Program implements AutoCloseable {

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Starts it and waits until it takes connections.
    static Program start(Path folder, int port, List<String> command) {
        return start(folder, port, command, Map.of());
    }

    /// Starts it with more in its environment, and waits until it takes connections.
    static Program start(Path folder, int port, List<String> command, Map<String, String> environment) {
        Path log = folder.resolve("program.log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Program program = new Program(builder.start(), log);
            program.awaits(port);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The built program that forwards pushes.
    static Path forwarder() {
        try (Stream<Path> built = Files.list(Launcher.HOME.resolve("forwarder/app/target"))) {
            return built.filter(
                            file -> file.getFileName().toString().matches("saoma-forwarder-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError("build it first: mvn -pl forwarder/app -am package", e);
        }
    }

    /// The starter with Spring Boot, as a class path: what the forwarder has beside its own parts.
    static String librariesWithStarter(Path folder) {
        Path unpacked = folder.resolve("unpacked");
        try {
            int status = new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            forwarder().toString(),
                            "extract",
                            "--destination",
                            unpacked.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("unpacking.log").toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new AssertionError(
                        "the forwarder cannot be unpacked: " + Files.readString(folder.resolve("unpacking.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while the forwarder was unpacked", e);
        }
        try (Stream<Path> libraries = Files.list(unpacked.resolve("lib"))) {
            return libraries
                    .map(Path::toString)
                    .filter(library -> !library.contains("saoma-protocol") && !library.contains("woodstox"))
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void awaits(int port) {
        try {
            Patience.until("a program listens at port " + port, () -> !process.isAlive() || Ports.answers(port));
        } catch (AssertionError e) {
            close();
            throw e;
        }
        if (!process.isAlive()) {
            throw new AssertionError("a program ended by itself: " + said());
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while a program ended", e);
        }
    }
}
