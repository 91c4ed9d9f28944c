package dev.saoma.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// The time that the simulated WeChat lives in: the machine's, moved by as much as was asked for.
@Component
public final class SimulatorClock implements InstantSource {

    private final InstantSource machine = InstantSource.system();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    public void advance(Duration by) {
        ahead.updateAndGet(by::plus);
    }

    /// Sets how far ahead of the machine's time it is; behind it, when negative.
    public void set(Duration newAhead) {
        ahead.set(newAhead);
    }

    public void reset() {
        ahead.set(Duration.ZERO);
    }

    public Duration ahead() {
        return ahead.get();
    }
}
