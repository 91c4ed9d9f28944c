package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A PostgreSQL of the test run in a temporary folder, from the packages of the system: started by the first Saoma
/// that is to keep its data there, ended with the run. Each Saoma has a database of its own.
final class Postgres {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String USER = "saoma";

    private final Path bin = bin();
    private final boolean isRoot = "root".equals(System.getProperty("user.name"));
    private final Path folder;
    private final int port = Ports.free();
    private final AtomicInteger databases = new AtomicInteger();

    /// Started at its first use, once.
    private static final class Running {
        private static final Postgres SERVER = new Postgres();
    }

    private Postgres() {
        try {
            folder = Files.createTempDirectory("saoma-postgres");
            if (isRoot) { // PostgreSQL refuses to run as root; Debian's package brings a user for it
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        run("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        String settings =
                "-c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300 -p " + port + " -k " + folder;
        run("pg_ctl", "start", "-w", "-D", data(), "-l", folder.resolve("log").toString(), "-o", settings);
    }

    /// The address of a new, empty database.
    static String newDatabase() {
        return Running.SERVER.database();
    }

    private String database() {
        String name = "saoma" + databases.incrementAndGet();
        run("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER, name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=" + USER;
    }

    private void stop() {
        try {
            run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
        } finally {
            delete();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile("saoma-postgres", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(program + " failed:\n" + Files.readString(said));
            }
            Files.delete(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while " + program + " ran", e);
        }
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The newest on Debian, or whatever is on the path.
    private static Path bin() {
        Stream<Path> onPath =
                Arrays.stream(System.getenv("PATH").split(":", -1)).map(Path::of);
        return Stream.concat(debian().stream(), onPath)
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "PostgreSQL is not installed. On Debian or Ubuntu: apt-get install postgresql"));
    }

    private static List<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.sorted(Comparator.<Path>naturalOrder().reversed())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
