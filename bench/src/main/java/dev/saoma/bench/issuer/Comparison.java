package dev.saoma.bench.issuer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Measures issuers in interleaved rounds: whatever else the machine does falls on all of them.
///
/// @param counts how often each work is done in a round
/// @param warmUp rounds that do not count
/// @param atOnce how many work at once
record Comparison(Map<Work, Integer> counts, int warmUp, int atOnce) {

    Comparison {
        counts = new EnumMap<>(counts);
    }

    List<Rounds> run(List<Issuer> issuers, int rounds) throws IOException, InterruptedException {
        var all = issuers.stream().map(Rounds::new).toList();
        var turns = new ArrayList<>(all);
        for (var round = 1 - warmUp; round <= rounds; round++) {
            for (var turn : turns) {
                measure(turn, round);
            }
            Collections.rotate(turns, 1);
        }
        return all;
    }

    private void measure(Rounds turn, int number) throws IOException, InterruptedException {
        var issuer = turn.issuer();
        var line =
                new StringBuilder("  %-9s %-24s".formatted(number > 0 ? "round " + number : "warm-up", issuer.name()));
        var desks = new ArrayList<Desk>();
        try {
            for (var i = 0; i < atOnce; i++) {
                desks.add(new Desk(issuer, i));
            }
            for (var work : Work.values()) {
                var round = Round.of(issuer, desks, work, counts.getOrDefault(work, 1));
                if (number > 0) {
                    turn.add(work, round);
                }
                line.append("  %s %.0f/s %.2f ms".formatted(work.title(), round.rate(), round.cpuMillis()));
            }
        } finally {
            for (var desk : desks) {
                desk.close();
            }
        }
        System.out.println(line);
    }
}
