package dev.saoma.server.figures;

import dev.saoma.server.figures.Figure.Event;
import dev.saoma.server.figures.Figure.Failure;
import dev.saoma.server.figures.Figure.Wait;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sums taken together, of whatever days and connections.
///
/// @param failures how often by reason
/// @param waits how many pages waited, by the longest time in milliseconds that their stretch stands for
public record Figures(Map<Event, Long> events, SortedMap<String, Long> failures, SortedMap<Long, Long> waits) {

    /// Adds them up.
    public static Figures of(Collection<Sum> sums) {
        var events = new EnumMap<Event, Long>(Event.class);
        var failures = new TreeMap<String, Long>();
        var waits = new TreeMap<Long, Long>();
        for (var sum : sums) {
            switch (sum.of().what()) {
                case Event event -> events.merge(event, sum.times(), Long::sum);
                case Failure failure -> failures.merge(failure.reason(), sum.times(), Long::sum);
                case Wait wait -> waits.merge(wait.atMostMillis(), sum.times(), Long::sum);
            }
        }
        return new Figures(events, failures, waits);
    }

    public long times(Event event) {
        return events.getOrDefault(event, 0L);
    }

    /// How many pages were timed.
    public long timed() {
        return waits.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The time that so much of all pages waited at most: 0.5 is the median. Nothing where none was timed.
    public OptionalLong waitedAtMost(double part) {
        var wanted = Math.ceil((double) timed() * part);
        var seen = 0L;
        for (var stretch : waits.entrySet()) {
            seen += stretch.getValue();
            if (seen >= wanted) {
                return OptionalLong.of(stretch.getKey());
            }
        }
        return OptionalLong.empty();
    }
}
