package dev.saoma.server.push;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sums up what has come to the journal, off the path of the pushes. A crash loses nothing by it: what is not summed
/// up yet is read as it is.
@Component
class SumUpPushes {

    /// What is younger may still be joined by pushes that are being written, here or on a node whose clock is behind.
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(3);

    private static final Duration UNTIL_THERE_ARE_MORE = Duration.ofSeconds(10);

    private final PushStore pushes;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    SumUpPushes(PushStore pushes, InstantSource clock) {
        this.pushes = pushes;
        this.clock = clock;
    }

    /// One stretch at a time, with a pause: each reads thousands of pushes, and people wait for theirs.
    @Scheduled(fixedDelay = 1_000)
    void sumUp() {
        var now = clock.instant();
        if (!now.isBefore(next) && !pushes.sumUp(now.minus(SETTLED_AFTER))) {
            next = now.plus(UNTIL_THERE_ARE_MORE);
        }
    }
}
