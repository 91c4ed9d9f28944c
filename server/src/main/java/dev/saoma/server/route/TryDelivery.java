package dev.saoma.server.route;

import dev.saoma.server.route.Courier.Return;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One try to deliver: in its sender's order, as the route's gate allows.
@Component
class TryDelivery {

    private static final Duration UNTIL_LOOKED_AGAIN = Duration.ofMinutes(1);

    private final RouteTable routes;
    private final Deliveries deliveries;
    private final Alarms alarms;
    private final Gates gates;
    private final Courier courier;
    private final SettleDelivery settle;
    private final DeliveryCounts counts;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    TryDelivery(
            RouteTable routes,
            Deliveries deliveries,
            Alarms alarms,
            Gates gates,
            Courier courier,
            SettleDelivery settle,
            DeliveryCounts counts,
            InstantSource clock,
            TransactionOperations transaction) {
        this.routes = routes;
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.gates = gates;
        this.courier = courier;
        this.settle = settle;
        this.counts = counts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What the target gave back, if it came to that; the outcome is then to be settled.
    Optional<Return> carry(Delivery delivery) {
        var route = routes.find(delivery.connection(), delivery.route()).filter(Route::active);
        if (route.isEmpty()) {
            settle.switchedOff(delivery, UNTIL_LOOKED_AGAIN);
            return Optional.empty();
        }
        return queued(delivery) ? Optional.empty() : carry(delivery, route.get());
    }

    /// Whether it has to wait for an earlier one of the same sender. That one may arrive while it is looked at; then
    /// there may be another.
    private boolean queued(Delivery delivery) {
        var earlier = deliveries.before(delivery);
        while (earlier.isPresent()) {
            var behind = earlier.get();
            var queued = transaction.execute(_ -> {
                var standsBehind = deliveries.queue(delivery.id(), behind, clock.instant());
                if (standsBehind) {
                    alarms.cancel(delivery.id());
                }
                return standsBehind;
            });
            if (Boolean.TRUE.equals(queued)) {
                return true;
            }
            earlier = deliveries.before(delivery);
        }
        return false;
    }

    private Optional<Return> carry(Delivery delivery, Route route) {
        var gate = gates.of(route.id());
        if (!gate.enter()) {
            counts.postponed();
            alarms.move(delivery.id(), gate.nextPlace(clock.instant()));
            return Optional.empty();
        }
        var took = Duration.ZERO;
        try {
            var result = courier.carry(delivery, route);
            took = result.took();
            return Optional.of(result);
        } finally {
            gate.leave(took);
        }
    }
}
