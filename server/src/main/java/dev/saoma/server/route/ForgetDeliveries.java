package dev.saoma.server.route;

import dev.saoma.server.kernel.Batches;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out deliveries that have been kept long enough, in small batches.
@Component
class ForgetDeliveries {

    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final InstantSource clock;

    ForgetDeliveries(Deliveries deliveries, DeliverySettings settings, InstantSource clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        sweep(DeliveryState.DELIVERED, settings.deliveredKeptFor());
        sweep(DeliveryState.DEAD, settings.deadKeptFor());
    }

    private void sweep(DeliveryState state, Duration keptFor) {
        var before = clock.instant().minus(keptFor);
        Batches.sweep(limit -> deliveries.forget(state, before, limit));
    }
}
