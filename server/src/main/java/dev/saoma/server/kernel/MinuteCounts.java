package dev.saoma.server.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts by the minute, on this node, how often somebody did something. A minute begins with the first time.
public final class MinuteCounts {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    /// @param before how many there were in the minute before, where this is the first of a new one
    private record Window(Instant began, int count, int before) {
        Instant end() {
            return began.plus(MINUTE);
        }

        boolean isOver(Instant now) {
            return !now.isBefore(end());
        }
    }

    /// How often it was done in the minute that goes on.
    ///
    /// @param left of that minute
    /// @param before how often in the minute before it, where this is the first time
    public record Count(int number, Duration left, int before) {}

    /// Counts once more.
    public Count add(String who, Instant now) {
        var window = windows.compute(
                who,
                (_, old) -> old == null || old.isOver(now)
                        ? new Window(now, 1, old == null ? 0 : old.count())
                        : new Window(old.began(), old.count() + 1, 0));
        return new Count(window.count(), Duration.between(now, window.end()), window.before());
    }

    /// How often it was done.
    public int of(String who, Instant now) {
        var window = windows.get(who);
        return window == null || window.isOver(now) ? 0 : window.count();
    }

    /// Forgets the minutes that are over.
    public void sweep(Instant now) {
        windows.values().removeIf(window -> window.isOver(now));
    }
}
