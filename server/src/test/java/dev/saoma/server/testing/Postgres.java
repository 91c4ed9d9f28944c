package dev.saoma.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of our own for as long as the tests run, from the packages of the system (Debian:
/// `postgresql`). Started when it is first asked for, gone afterwards; nothing in it survives.
public final class Postgres {

    private static @Nullable Postgres running;

    private final Path bin;
    private final Path folder;
    private final int port;

    private Postgres(Path bin, Path folder, int port) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
    }

    /// The JDBC address of a new, empty database.
    public static synchronized String newDatabase() {
        if (running == null) {
            running = start();
        }
        var name = "d" + Ids.id();
        running.run(
                "psql",
                "-q",
                "-h",
                "127.0.0.1",
                "-p",
                "" + running.port,
                "-U",
                "saoma",
                "-d",
                "postgres",
                "-c",
                "create database " + name);
        return "jdbc:postgresql://127.0.0.1:" + running.port + "/" + name + "?user=saoma";
    }

    private static Postgres start() {
        try {
            var folder = Files.createTempDirectory(
                    "saoma-postgres",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            var server = new Postgres(newestBin(), folder, freePort());
            server.begin();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        var data = folder.resolve("data").toString();
        run("initdb", "-D", data, "-U", "saoma", "-A", "trust", "-E", "UTF8", "--no-sync");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            run("pg_ctl", "-D", data, "-m", "immediate", "stop");
            delete();
        }));
        run(
                "pg_ctl",
                "-D",
                data,
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -h 127.0.0.1 -k " + folder + " -F",
                "start");
    }

    private void run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; the package brings a user for it.
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(program + ".out").toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        program + " failed: " + Files.readString(folder.resolve(program + ".out")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void delete() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newestBin() throws IOException {
        var versions = Path.of("/usr/lib/postgresql");
        if (Files.notExists(versions)) {
            throw new IllegalStateException(
                    "The stores are tested on PostgreSQL as well: install it (Debian: apt-get install postgresql)");
        }
        try (var found = Files.list(versions)) {
            return found.max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
