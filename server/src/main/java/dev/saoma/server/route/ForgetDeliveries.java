package dev.saoma.server.route;

import dev.saoma.server.kernel.Batches;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out deliveries that have been kept long enough, and those of deleted routes with their routes, in small
/// batches.
@Component
class ForgetDeliveries {

    /// So long may a node still know a route that was deleted, and send something there.
    private static final Duration STILL_KNOWN = Duration.ofMinutes(5);

    private static final int ROUTES_AT_ONCE = 500;

    private final Routes routes;
    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final InstantSource clock;

    ForgetDeliveries(Routes routes, Deliveries deliveries, DeliverySettings settings, InstantSource clock) {
        this.routes = routes;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        sweep(DeliveryState.DELIVERED, settings.deliveredKeptFor());
        sweep(DeliveryState.DEAD, settings.deadKeptFor());
        routes.deleted(ROUTES_AT_ONCE).forEach(this::sweep);
    }

    private void sweep(RouteId deleted) {
        Batches.sweep(limit -> deliveries.forget(deleted, limit));
        routes.forget(deleted, clock.instant().minus(STILL_KNOWN));
    }

    private void sweep(DeliveryState state, Duration keptFor) {
        var before = clock.instant().minus(keptFor);
        Batches.sweep(limit -> deliveries.forget(state, before, limit));
    }
}
