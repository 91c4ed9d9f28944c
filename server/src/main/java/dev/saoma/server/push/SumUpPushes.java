package dev.saoma.server.push;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sums up what has come to the journal, off the path of the pushes. A crash loses nothing by it: what is not summed
/// up yet is read as it is.
@Component
class SumUpPushes {

    /// What is younger may still be joined by pushes that are being written, here or on a node whose clock is behind.
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(3);

    private final PushStore pushes;
    private final InstantSource clock;

    SumUpPushes(PushStore pushes, InstantSource clock) {
        this.pushes = pushes;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000)
    void sumUp() {
        var before = clock.instant().minus(SETTLED_AFTER);
        while (pushes.sumUp(before)) {
            // Until there are too few.
        }
    }
}
