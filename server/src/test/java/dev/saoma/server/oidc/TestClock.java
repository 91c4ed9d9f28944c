package dev.saoma.server.oidc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes with the real one and can be put forward.
final class TestClock implements InstantSource {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead.get());
    }

    void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }
}
