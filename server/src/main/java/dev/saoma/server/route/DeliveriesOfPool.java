package dev.saoma.server.route;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.PushId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds deliveries as somebody sees them who may see one pool: another pool's do not exist.
@Component
class DeliveriesOfPool {

    private final Deliveries deliveries;
    private final Connections connections;

    DeliveriesOfPool(Deliveries deliveries, Connections connections) {
        this.deliveries = deliveries;
        this.connections = connections;
    }

    Optional<Delivery> find(PoolId pool, DeliveryId id) {
        return deliveries.find(id).filter(delivery -> isOf(pool, delivery.connection()));
    }

    List<Delivery> of(PoolId pool, PushId push) {
        var found = deliveries.of(push);
        var own = found.stream()
                .map(Delivery::connection)
                .distinct()
                .filter(connection -> isOf(pool, connection))
                .collect(Collectors.toUnmodifiableSet());
        return found.stream()
                .filter(delivery -> own.contains(delivery.connection()))
                .toList();
    }

    private boolean isOf(PoolId pool, ConnectionId connection) {
        return connections
                .find(connection)
                .map(Connection::pool)
                .filter(pool::equals)
                .isPresent();
    }
}
