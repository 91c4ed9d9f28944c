package dev.saoma.server.user;

import java.time.Duration;

/// Has answers come after the same time, that of the slowest of late, whatever they took to find: how long one takes
/// would tell what was looked at.
final class EvenTime {

    /// A machine that once stood still must not keep everybody waiting.
    static final Duration MOST = Duration.ofSeconds(2);

    /// For so long, and at most twice as long, a slow answer is kept in mind.
    static final Duration MEMORY = Duration.ofHours(1);

    private long since;
    private Duration slowest = Duration.ZERO;
    private Duration slowestBefore = Duration.ZERO;

    /// @param now of [System#nanoTime]
    EvenTime(long now) {
        this.since = now;
    }

    /// How long to wait with an answer that took so long.
    synchronized Duration rest(Duration took, long now) {
        forget(Duration.ofNanos(now - since), now);
        var bounded = shorter(took, MOST);
        slowest = longer(slowest, bounded);
        return longer(slowest, slowestBefore).minus(bounded);
    }

    private void forget(Duration age, long now) {
        if (age.compareTo(MEMORY) >= 0) {
            slowestBefore = age.compareTo(MEMORY.multipliedBy(2)) >= 0 ? Duration.ZERO : slowest;
            slowest = Duration.ZERO;
            since = now;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
