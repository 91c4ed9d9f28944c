package dev.saoma.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The volleys that one door took.
final class Series {

    private final Door door;
    private final List<Volley> volleys = new ArrayList<>();

    Series(Door door) {
        this.door = door;
    }

    Door door() {
        return door;
    }

    void add(Volley volley) {
        volleys.add(volley);
    }

    /// The median of the rounds.
    double middle(ToDoubleFunction<Volley> figure) {
        var sorted = volleys.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    double highestRate() {
        return volleys.stream().mapToDouble(Volley::rate).max().orElseThrow();
    }

    /// A row of the table.
    ///
    /// @param own the median rate of Saoma's door
    String row(double own) {
        var rate = middle(Volley::rate);
        return "| %s | %.0f | %.0f %% | %.2f | %.1f / %.1f | %d of %d |"
                .formatted(
                        door.name(),
                        rate,
                        100 * own / rate,
                        middle(Volley::cpuMillis),
                        middle(volley -> volley.millisAt(0.5)),
                        middle(volley -> volley.millisAt(0.99)),
                        volleys.stream().mapToInt(Volley::failed).sum(),
                        volleys.stream().mapToInt(Volley::count).sum());
    }
}
