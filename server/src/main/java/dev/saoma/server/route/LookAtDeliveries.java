package dev.saoma.server.route;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.PushId;
import dev.saoma.server.route.Deliveries.PageKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Shows what became of deliveries: the dead letters of routes, or whatever else is in one state, and one delivery
/// with all its tries.
@Service
public class LookAtDeliveries {

    private final Deliveries deliveries;
    private final DeliveriesOfPool ofPool;

    LookAtDeliveries(Deliveries deliveries, DeliveriesOfPool ofPool) {
        this.deliveries = deliveries;
        this.ofPool = ofPool;
    }

    /// One delivery, closely.
    public record Closely(Delivery delivery, List<Attempt> attempts) {}

    /// A page of the deliveries of these routes that are in one of these states, latest first.
    ///
    /// @param after where the page before ended
    public List<Delivery> page(List<RouteId> routes, Set<DeliveryState> states, @Nullable PageKey after, int limit) {
        return deliveries.page(routes, states, after, limit);
    }

    public Optional<Closely> closely(PoolId pool, DeliveryId id) {
        return ofPool.find(pool, id).map(this::closely);
    }

    /// Where a push went.
    public List<Closely> of(PoolId pool, PushId push) {
        return ofPool.of(pool, push).stream().map(this::closely).toList();
    }

    private Closely closely(Delivery delivery) {
        return new Closely(delivery, deliveries.attempts(delivery.id()));
    }
}
