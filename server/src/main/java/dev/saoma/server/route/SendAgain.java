package dev.saoma.server.route;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.PoolId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Sends what has been delivered or given up once more. It stands at the end of its sender's line, and is tried for
/// as long as a new push is.
@Service
public class SendAgain {

    /// More than that is a matter of several calls.
    private static final int MOST = 10_000;

    /// The dead letters of so many routes.
    private static final int AT_ONCE = 16;

    private final Deliveries deliveries;
    private final DeliveriesOfPool ofPool;
    private final Routes routes;
    private final BeginDelivery begin;
    private final ApplicationEventPublisher events;
    private final Errands errands;
    private final InstantSource clock;
    private final ErrandRoom room;
    private final Set<RouteId> underWay = ConcurrentHashMap.newKeySet();

    SendAgain(
            Deliveries deliveries,
            DeliveriesOfPool ofPool,
            Routes routes,
            BeginDelivery begin,
            ApplicationEventPublisher events,
            Errands errands,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.ofPool = ofPool;
        this.routes = routes;
        this.begin = begin;
        this.events = events;
        this.errands = errands;
        this.clock = clock;
        this.room = errands.room(
                "send-dead-letters",
                AT_ONCE,
                "Dead letters could not all be sent again; the rest of them are dead letters still.");
    }

    /// Sends one delivery again; it keeps its id, so that a server that did handle it can tell.
    public Sending one(PoolId pool, DeliveryId id, Actor actor) {
        return ofPool.find(pool, id)
                .map(delivery -> again(delivery, pool, actor))
                .orElseGet(Sending.Unknown::new);
    }

    private Sending again(Delivery delivery, PoolId pool, Actor actor) {
        return routes.of(delivery.connection()).stream()
                .filter(route -> route.id().equals(delivery.route()))
                .findAny()
                .map(route -> begin.again(
                        delivery,
                        Optional.of(new SentAgain(pool, actor, delivery.push(), delivery.id(), route.name()))))
                // It was deleted, and its deliveries will be soon.
                .orElseGet(Sending.Unknown::new);
    }

    /// Sends dead letters of a route again, in the order of their lines and so many at most. That somebody
    /// asked is written down before the first of them leaves; nobody has to wait until the last has. What a
    /// crash interrupts stays a dead letter.
    ///
    /// @return how many, which is none while those of an earlier call are still being sent, or of too many routes
    public int allDead(Connection connection, Route route, Actor actor) {
        if (!underWay.add(route.id())) {
            return 0;
        }
        var begun = false;
        try {
            events.publishEvent(new DeadLettersSent(connection.pool(), actor, connection.identifier(), route.name()));
            var letters = deliveries.dead(route.id(), clock.instant(), MOST);
            begun = room.run(route.id(), () -> {
                try {
                    sendInOrder(letters);
                } finally {
                    underWay.remove(route.id());
                }
            });
            return begun ? letters.size() : 0;
        } finally {
            if (!begun) {
                underWay.remove(route.id());
            }
        }
    }

    /// Each gets a later place than the one before, however coarse the clock is. What a stop interrupts stays a dead
    /// letter, too.
    private void sendInOrder(List<DeliveryId> letters) {
        var place = 0L;
        for (var letter : letters) {
            if (!errands.isRunning()) {
                return;
            }
            place = Math.max(place + 1, Delivery.place(clock.instant()));
            var at = place;
            deliveries.find(letter).ifPresent(delivery -> begin.again(delivery, at, Optional.empty()));
        }
    }
}
