package dev.saoma.bench.users;

import dev.saoma.bench.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A PostgreSQL with the settings that it has by itself, in a folder of the run: each commit is forced to the disk.
record Postgres(Process process, int port) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    static Postgres start(Path folder, Processes processes) throws IOException, InterruptedException {
        var bin = bin();
        var data = Files.createDirectories(folder.resolve("postgres"));
        var as = unprivileged(data);
        var made = processes.start(
                "initdb",
                command(as, bin, "initdb", "-D", data.toString(), "-U", "saoma", "-A", "trust", "-E", "UTF8"),
                Map.of());
        if (made.waitFor() != 0) {
            throw new IOException("PostgreSQL could not be set up; its log is initdb.log");
        }
        var port = Processes.freePort();
        var process = processes.start(
                "postgres",
                command(
                        as,
                        bin,
                        "postgres",
                        "-D",
                        data.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-p",
                        "" + port),
                Map.of());
        processes.awaitPort(process, port);
        return new Postgres(process, port);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=saoma";
    }

    Usage usage() {
        return new Usage(process.toHandle());
    }

    /// PostgreSQL refuses to run as root; the user that its package brings may reach its folder alone.
    private static List<String> unprivileged(Path data) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        var users = data.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(data, users.lookupPrincipalByName("postgres"));
        return List.of("runuser", "-u", "postgres", "--");
    }

    private static List<String> command(List<String> as, Path bin, String program, String... arguments) {
        var command = new ArrayList<>(as);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /// The newest on Debian, or whatever is on the path.
    private static Path bin() throws IOException {
        var onPath = Arrays.stream(System.getenv("PATH").split(":", -1)).map(Path::of);
        return Stream.concat(debian().stream(), onPath)
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "PostgreSQL is not installed. On Debian or Ubuntu: apt-get install postgresql"));
    }

    private static List<Path> debian() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.sorted(Comparator.<Path>naturalOrder().reversed())
                    .map(version -> version.resolve("bin"))
                    .toList();
        }
    }
}
