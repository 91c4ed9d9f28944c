package dev.saoma.server.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// A clock that stands until it is moved, at whole milliseconds, as what is stored: it may be moved to the system's
/// own time.
public final class SettableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");

    public void move(Duration by) {
        now = now.plus(by).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
