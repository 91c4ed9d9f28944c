package dev.saoma.bench.issuer;

import java.util.List;

/// The figures as `bench/README.md` keeps them: a table for each work, all issuers beside those that they are compared
/// with.
///
/// @param rivals whose processor time the others are told in shares of
record Tables(List<Rounds> all, List<Rounds> rivals) {

    void print() {
        for (var work : Work.values()) {
            var head = new StringBuilder("| %s | a second | CPU ms".formatted(work.title()));
            rivals.forEach(
                    rival -> head.append(" | CPU, of ").append(rival.issuer().name()));
            System.out.println();
            System.out.println(head + " | ms, median / 99th |");
            System.out.println("|---".repeat(4 + rivals.size()) + "|");
            all.forEach(rounds -> System.out.println(row(rounds, work)));
        }
    }

    private String row(Rounds rounds, Work work) {
        var row = new StringBuilder("| %s | %.0f | %.2f"
                .formatted(rounds.issuer().name(), rounds.middle(work, Round::rate), rounds.cpuMillis(work)));
        rivals.forEach(
                rival -> row.append(" | %.0f %%".formatted(100 * rounds.cpuMillis(work) / rival.cpuMillis(work))));
        return row.append(" | %.1f / %.1f |"
                        .formatted(
                                rounds.middle(work, round -> round.millisAt(0.5)),
                                rounds.middle(work, round -> round.millisAt(0.99))))
                .toString();
    }
}
