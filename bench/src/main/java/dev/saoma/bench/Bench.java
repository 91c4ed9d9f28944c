package dev.saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// `./saoma bench push`: starts everything, measures, prints, ends everything.
public final class Bench {

    private static final int AT_ONCE = 128;

    private Bench() {}

    /// Arguments: the server's jar beside its libraries, a folder for data and logs, rounds, pushes a round, and the
    /// numbers of waiting pages with commas between.
    public static void main(String[] args) throws IOException, InterruptedException {
        var program = Path.of(args[0]);
        var folder = Files.createDirectories(Path.of(args[1])).toAbsolutePath();
        var rounds = Integer.parseInt(args[2]);
        var count = Integer.parseInt(args[3]);
        var pageCounts = Arrays.stream(args[4].split(","))
                .filter(text -> !text.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();

        var account = Account.random();
        var website = Saoma.Application.random("");
        try (var weChat = new StandInWeChat();
                var processes = new Processes(folder)) {
            var doors = new Doors(processes, folder, account);
            System.out.println("Starting Saoma and two bare handlers …");
            var saoma = doors.saoma(program, weChat.address(), List.of(website), "saoma");
            var pages = new LoginPages(saoma, weChat, website);
            var pushes = new Pushes(account);
            var highest = compare(doors, saoma, pages, pushes, rounds, count);
            if (pageCounts.length > 0) {
                System.out.println();
                PageBench.printHead();
            }
            for (var held : pageCounts) {
                new PageBench(saoma, pages, pushes).run(held, highest / 2);
            }
        }
    }

    /// The bare handlers end before the pages are measured.
    private static double compare(Doors doors, Saoma saoma, LoginPages pages, Pushes pushes, int rounds, int count)
            throws IOException, InterruptedException {
        var bare = List.of(doors.bareMvc(), doors.bareVertx());
        try {
            return new PushBench(saoma, bare, pages, pushes, count, AT_ONCE).run(rounds);
        } finally {
            bare.forEach(door -> door.process().destroy());
        }
    }
}
