package dev.saoma.server.route;

import dev.saoma.server.push.PushId;
import dev.saoma.server.route.Deliveries.PageKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Shows what became of deliveries: the dead letters of a route, or whatever else is in one state, and one delivery
/// with all its tries.
@Service
public class LookAtDeliveries {

    private static final int LONGEST_PAGE = 100;

    private final Deliveries deliveries;

    LookAtDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /// One delivery, closely.
    public record Closely(Delivery delivery, List<Attempt> attempts) {}

    /// A page of the deliveries of a route that are in that state, latest first.
    ///
    /// @param after where the page before ended
    public List<Delivery> page(RouteId route, DeliveryState state, @Nullable PageKey after, int limit) {
        return deliveries.page(route, state, after, Math.clamp(limit, 1, LONGEST_PAGE));
    }

    public Optional<Closely> closely(DeliveryId id) {
        return deliveries.find(id).map(delivery -> new Closely(delivery, deliveries.attempts(id)));
    }

    /// Where a push went.
    public List<Delivery> of(PushId push) {
        return deliveries.of(push);
    }
}
