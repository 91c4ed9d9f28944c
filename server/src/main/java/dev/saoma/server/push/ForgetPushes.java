package dev.saoma.server.push;

import dev.saoma.server.kernel.Batches;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out pushes that the journal has kept long enough, in small batches.
@Component
class ForgetPushes {

    private final PushStore pushes;
    private final PushSettings settings;
    private final InstantSource clock;

    ForgetPushes(PushStore pushes, PushSettings settings, InstantSource clock) {
        this.pushes = pushes;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var before = clock.instant().minus(settings.keptFor());
        Batches.sweep(limit -> pushes.forget(before, limit));
    }
}
