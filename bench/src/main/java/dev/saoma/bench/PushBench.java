package dev.saoma.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// The door of Saoma beside bare ones, in interleaved rounds: whatever else the machine does falls on all of them.
final class PushBench {

    private static final int WARM_UP = 2;

    private final Saoma saoma;
    private final List<Door> bare;
    private final LoginPages pages;
    private final Pushes pushes;
    private final int count;
    private final int atOnce;
    private final Random random = new Random(1);

    PushBench(Saoma saoma, List<Door> bare, LoginPages pages, Pushes pushes, int count, int atOnce) {
        this.saoma = saoma;
        this.bare = bare;
        this.pages = pages;
        this.pushes = pushes;
        this.count = count;
        this.atOnce = atOnce;
    }

    /// Fires, prints, and answers the highest rate that Saoma's door reached.
    double run(int rounds) throws IOException, InterruptedException {
        var own = new Series(saoma.door());
        var all = Stream.concat(Stream.of(own), bare.stream().map(Series::new)).toList();
        var turns = new ArrayList<>(all);
        for (var round = 1 - WARM_UP; round <= rounds; round++) {
            for (var series : turns) {
                var volley = fire(series.door());
                if (round > 0) {
                    series.add(volley);
                }
                var title = round > 0 ? "round " + round : "warm-up";
                System.out.printf(
                        "  %-8s  %-26s %6.0f/s%n", title, series.door().name(), volley.rate());
            }
            Collections.rotate(turns, 1);
        }
        print(own, all);
        return own.highestRate();
    }

    private Volley fire(Door door) throws IOException, InterruptedException {
        var codes = door.equals(saoma.door()) ? pages.open(count / 2) : fictitious(count / 2);
        var requests = mixed(door, codes);
        var volley = Volley.fire(door, requests, atOnce);
        if (door.equals(saoma.door())) {
            checkConfirmed(codes);
        }
        return volley;
    }

    /// One half followers' scans, the other half what they write, in any order.
    private List<byte[]> mixed(Door door, List<WaitingScan> codes) {
        var requests = new ArrayList<byte[]>(count);
        for (var code : codes) {
            requests.add(pushes.scan(door, random.nextInt(Pushes.PEOPLE), code));
            requests.add(pushes.text(door, random.nextInt(Pushes.PEOPLE)));
        }
        Collections.shuffle(requests, random);
        return requests;
    }

    private static List<WaitingScan> fictitious(int count) {
        var codes = new ArrayList<WaitingScan>(count);
        for (var i = 0; i < count; i++) {
            codes.add(new WaitingScan("", "", Account.hex(11), "gQ" + Account.hex(24)));
        }
        return codes;
    }

    /// Each of the scans has to have come through: a door that only says `success` would be fast.
    private void checkConfirmed(List<WaitingScan> codes) throws IOException {
        try (var wire = new Wire(saoma.port())) {
            for (var code : codes) {
                var cookie = "Cookie: " + code.cookie() + "\r\n";
                var answer = wire.ask(Wire.get(saoma.port(), "/p/bench/login/scans/" + code.id(), cookie));
                if (!answer.body().contains("\"confirmed\"") && !answer.body().contains("\"scanned\"")) {
                    throw new IOException("a scan did not come through: " + answer.body());
                }
            }
        }
    }

    private static void print(Series own, List<Series> all) {
        System.out.println();
        System.out.println("| door | pushes a second, median of the rounds | Saoma reaches of it | CPU ms a push"
                + " | answered in ms, median / 99th | not accepted |");
        System.out.println("|---|---|---|---|---|---|");
        all.forEach(series -> System.out.println(series.row(own.middle(Volley::rate))));
    }
}
