package dev.saoma.bench.users;

import dev.saoma.bench.Processes;
import dev.saoma.bench.users.Lookups.Took;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `./saoma bench users`: starts everything, measures, prints, ends everything.
public final class UsersBench {

    private UsersBench() {}

    /// Arguments: the server's jar beside its libraries, a folder for data and logs, how many users, and `h2` or
    /// `postgresql`. A tenth of the users goes first, to a server and a database of its own: what grows with their
    /// number shows.
    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of(args[1])).toAbsolutePath();
        var rows = Long.parseLong(args[2]);
        var carried = new ArrayList<Carried>();
        var small = run(Path.of(args[0]), folder, Math.max(1, rows / 10), args[3].equals("postgresql"), carried);
        var large = run(Path.of(args[0]), folder, rows, args[3].equals("postgresql"), carried);

        System.out.println();
        System.out.println("| users | a file | seconds | rows a second | CPU s | peak of the server's memory, MB |");
        System.out.println("|---|---|---|---|---|---|");
        carried.forEach(one -> System.out.println(one.row()));
        System.out.println();
        System.out.printf(
                "| a page of 50, ms, median / 99th | %,d users | %,d users |%n", Math.max(1, rows / 10), rows);
        System.out.println("|---|---|---|");
        large.forEach((question, took) -> System.out.printf(
                "| %s | %s | %s |%n", question, shown(small.getOrDefault(question, took)), shown(took)));
    }

    private static Map<String, Took> run(Path program, Path all, long rows, boolean isPostgres, List<Carried> carried)
            throws IOException, InterruptedException {
        var folder = Files.createDirectories(all.resolve("users-" + rows));
        var file = write(folder.resolve("users.csv"), rows);
        try (var processes = new Processes(folder)) {
            System.out.printf("Starting Saoma for %,d users …%n", rows);
            var usages = new ArrayList<Usage>();
            var database = "";
            if (isPostgres) {
                var postgres = Postgres.start(folder, processes);
                database = postgres.url();
                usages.add(postgres.usage());
            }
            var server = UserServer.start(program, folder, database, processes);
            usages.addFirst(server.usage());
            try (var api = new UserApi(server)) {
                for (var dryRun : List.of(true, false)) {
                    say(carried, Carried.measure(dryRun ? "dry run" : "in", rows, usages, () -> {
                        var created = api.carryIn(file, dryRun, rows);
                        if (created != rows) {
                            throw new IOException("not all were taken, but " + created);
                        }
                    }));
                }
                say(carried, Carried.measure("the same once more", rows, usages, () -> api.carryIn(file, false, rows)));
                var out = folder.resolve("out.csv");
                say(carried, Carried.measure("out", rows, usages, () -> api.carryOut(out)));
                try (var lines = Files.lines(out)) {
                    if (lines.count() != rows + 1) {
                        throw new IOException("not all were carried out");
                    }
                }
                System.out.println("Finding users …");
                api.dialAgain();
                return new Lookups(api, rows).run();
            }
        }
    }

    private static void say(List<Carried> carried, Carried one) {
        System.out.println(one.row());
        carried.add(one);
    }

    private static Path write(Path file, long rows) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(Person.COLUMNS + "\n");
            for (var number = 0L; number < rows; number++) {
                writer.write(new Person(number).row() + "\n");
            }
        }
        return file;
    }

    private static String shown(Took took) {
        return "%.1f / %.1f".formatted(took.median(), took.slowest());
    }
}
