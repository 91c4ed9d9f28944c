package dev.saoma.server.route;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Sends what has been delivered or given up once more. It stands at the end of its sender's line, and is tried for as
/// long as a new push is.
@Service
public class SendAgain {

    private static final int BATCH = 100;

    private final Deliveries deliveries;
    private final DeliveriesOfPool ofPool;
    private final Routes routes;
    private final BeginDelivery begin;
    private final ApplicationEventPublisher events;

    SendAgain(
            Deliveries deliveries,
            DeliveriesOfPool ofPool,
            Routes routes,
            BeginDelivery begin,
            ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.ofPool = ofPool;
        this.routes = routes;
        this.begin = begin;
        this.events = events;
    }

    /// Sends one delivery again; it keeps its id, so that a server that did handle it can tell.
    public Sending one(PoolId pool, DeliveryId id, Actor actor) {
        return ofPool.find(pool, id)
                .map(delivery -> again(delivery, pool, actor))
                .orElseGet(Sending.Unknown::new);
    }

    private Sending again(Delivery delivery, PoolId pool, Actor actor) {
        var name = routes.of(delivery.connection()).stream()
                .filter(route -> route.id().equals(delivery.route()))
                .map(Route::name)
                .findAny()
                .orElseThrow();
        return begin.again(delivery, Optional.of(new SentAgain(pool, actor, delivery.push(), delivery.id(), name)));
    }

    /// Sends all dead letters of a route again. That somebody asked is written down before the first of them leaves.
    ///
    /// @return how many
    public int allDead(Connection connection, Route route, Actor actor) {
        events.publishEvent(new DeadLettersSent(connection.pool(), actor, connection.identifier(), route.name()));
        var sent = 0;
        var page = dead(route);
        while (!page.isEmpty()) {
            var begun = page.reversed().stream()
                    .filter(delivery -> begin.again(delivery, Optional.empty()) instanceof Sending.Begun)
                    .count();
            sent += (int) begun;
            page = begun == 0 ? List.of() : dead(route);
        }
        return sent;
    }

    private List<Delivery> dead(Route route) {
        return deliveries.page(List.of(route.id()), Set.of(DeliveryState.DEAD), null, BATCH);
    }
}
