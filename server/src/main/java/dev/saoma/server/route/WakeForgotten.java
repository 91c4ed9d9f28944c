package dev.saoma.server.route;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Wakes deliveries that are queued behind nobody: the end of the one before is to wake them, and all later
/// ones of their sender queue behind them, so that one that was passed over would stop a person's pushes for
/// good.
@Component
class WakeForgotten {

    private static final Logger log = LoggerFactory.getLogger(WakeForgotten.class);
    private static final int BATCH = 500;

    /// Longer than the transaction takes in which a delivery is woken.
    private static final Duration QUEUED_FOR = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final BeginDelivery begin;
    private final InstantSource clock;

    WakeForgotten(Deliveries deliveries, BeginDelivery begin, InstantSource clock) {
        this.deliveries = deliveries;
        this.begin = begin;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void sweep() {
        for (var delivery : deliveries.forgotten(clock.instant().minus(QUEUED_FOR), BATCH)) {
            try {
                begin.forgotten(delivery);
                log.warn("Delivery {} for route {} was queued behind nobody", delivery.id(), delivery.route());
            } catch (RuntimeException e) {
                log.error("Delivery {} is queued behind nobody and could not be woken", delivery.id(), e);
            }
        }
    }
}
