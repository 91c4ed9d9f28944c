package dev.saoma.server.route;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Counts what becomes of deliveries, for the operator's graphs.
@Component
class DeliveryCounts {

    private static final String TRIES = "saoma.route.tries";

    private final Timer delivered;
    private final Timer failed;
    private final Counter postponed;
    private final Counter dead;

    DeliveryCounts(MeterRegistry registry) {
        this.delivered = registry.timer(TRIES, "outcome", "delivered");
        this.failed = registry.timer(TRIES, "outcome", "failed");
        this.postponed = registry.counter("saoma.route.postponed");
        this.dead = registry.counter("saoma.route.dead");
    }

    void delivered(Duration took) {
        delivered.record(took);
    }

    void failed(Duration took) {
        failed.record(took);
    }

    /// Nothing was tried, because the route's target was busy with others.
    void postponed() {
        postponed.increment();
    }

    void dead() {
        dead.increment();
    }
}
