package dev.saoma.forwarder;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// A second later each time that somebody looks.
final class TickingClock implements InstantSource {

    private final AtomicLong now = new AtomicLong(1_714_112_445);

    @Override
    public Instant instant() {
        return Instant.ofEpochSecond(now.incrementAndGet());
    }
}
