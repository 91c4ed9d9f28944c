package dev.saoma.server.webhook;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Gives places in order: microseconds since 1970, and each time a later one, though two things happen at once.
@Component
class Places {

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    Places(InstantSource clock) {
        this.clock = clock;
    }

    long next() {
        var now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        return last.updateAndGet(former -> Math.max(former + 1, now));
    }
}
