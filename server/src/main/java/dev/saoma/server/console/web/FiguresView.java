package dev.saoma.server.console.web;

import dev.saoma.server.figures.Figure.Event;
import dev.saoma.server.figures.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sums, as the admin API shows them.
///
/// @param shown codes put on screens
/// @param scanned those of them that somebody scanned
/// @param done browsers that came in
/// @param newcomers users who were nobody's before
/// @param timed how many logins the two times are of
/// @param medianMillis how long a page waited after its phone had done its part, at most, in half of the logins
/// @param p95Millis the same for all but the slowest twentieth
record FiguresView(
        long shown,
        long scanned,
        long done,
        long followed,
        long left,
        long newcomers,
        List<FailureView> failures,
        long timed,
        @Nullable Long medianMillis,
        @Nullable Long p95Millis) {

    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;

    FiguresView {
        failures = List.copyOf(failures);
    }

    /// @param reason as the login page is told it: `wechat-unavailable` and `wechat-not-set-up` too
    record FailureView(String reason, long times) {}

    static FiguresView of(Figures figures) {
        return new FiguresView(
                figures.times(Event.SHOWN),
                figures.times(Event.SCANNED),
                figures.times(Event.DONE),
                figures.times(Event.FOLLOWED),
                figures.times(Event.LEFT),
                figures.times(Event.NEWCOMER),
                figures.failures().entrySet().stream()
                        .map(entry -> new FailureView(entry.getKey(), entry.getValue()))
                        .toList(),
                figures.timed(),
                waited(figures, MEDIAN),
                waited(figures, P95));
    }

    private static @Nullable Long waited(Figures figures, double part) {
        var millis = figures.waitedAtMost(part);
        return millis.isPresent() ? millis.getAsLong() : null;
    }
}
