package dev.saoma.server.user;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Has answers come after the same time, that of the slowest so far, whatever they took to find: how long one takes
/// would tell what was looked at.
final class EvenTime {

    /// A machine that once stood still must not keep everybody waiting.
    static final Duration MOST = Duration.ofSeconds(2);

    private final AtomicLong slowest = new AtomicLong();

    /// How long to wait with an answer that took so long.
    Duration rest(Duration took) {
        var nanos = Math.min(took.toNanos(), MOST.toNanos());
        return Duration.ofNanos(slowest.accumulateAndGet(nanos, Math::max) - nanos);
    }
}
