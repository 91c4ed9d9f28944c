package dev.saoma.bench.issuer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// All rounds of one issuer.
final class Rounds {

    private final Issuer issuer;
    private final Map<Work, List<Round>> rounds = new EnumMap<>(Work.class);

    Rounds(Issuer issuer) {
        this.issuer = issuer;
    }

    Issuer issuer() {
        return issuer;
    }

    void add(Work work, Round round) {
        rounds.computeIfAbsent(work, _ -> new ArrayList<>()).add(round);
    }

    /// The median of the rounds.
    double middle(Work work, ToDoubleFunction<Round> figure) {
        var sorted = rounds.getOrDefault(work, List.of()).stream()
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    double cpuMillis(Work work) {
        return middle(work, Round::cpuMillis);
    }
}
