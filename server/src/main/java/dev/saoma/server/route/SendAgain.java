package dev.saoma.server.route;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.push.PushId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Sends what has been delivered or given up once more. It stands at the end of its sender's line, and is tried for as
/// long as a new push is.
@Service
public class SendAgain {

    private static final int BATCH = 100;

    private final Deliveries deliveries;
    private final Routes routes;
    private final Alarms alarms;
    private final DeliverySettings settings;
    private final InstantSource clock;
    private final Chance chance;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    SendAgain(
            Deliveries deliveries,
            Routes routes,
            Alarms alarms,
            DeliverySettings settings,
            InstantSource clock,
            Chance chance,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.routes = routes;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
        this.transaction = transaction;
        this.events = events;
    }

    /// What comes of asking for it.
    public sealed interface Sending {

        /// It is on its way.
        record Begun(DeliveryId delivery) implements Sending {}

        /// It is on its way already.
        record UnderWay() implements Sending {}

        /// What to send is not kept, or there is no such route.
        record Unknown() implements Sending {}
    }

    /// Sends one delivery again; it keeps its id, so that a server that did handle it can tell.
    public Sending one(DeliveryId id) {
        return deliveries.find(id).map(this::restart).orElseGet(Sending.Unknown::new);
    }

    /// Sends all dead letters of a route again.
    ///
    /// @return how many
    public int allDead(RouteId route) {
        var sent = 0;
        var page = deliveries.page(route, DeliveryState.DEAD, null, BATCH);
        while (!page.isEmpty()) {
            var begun = page.reversed().stream()
                    .filter(delivery -> restart(delivery) instanceof Sending.Begun)
                    .count();
            sent += (int) begun;
            page = begun == 0 ? List.of() : deliveries.page(route, DeliveryState.DEAD, null, BATCH);
        }
        return sent;
    }

    /// Sends a recorded push to a route, whether or not it went there before. The push must have gone to some route:
    /// what it was is kept with its deliveries.
    public Sending push(PushId push, ConnectionId connection, RouteId route) {
        var kept = deliveries.of(push).stream()
                .filter(delivery -> delivery.connection().equals(connection))
                .toList();
        var before =
                kept.stream().filter(delivery -> delivery.route().equals(route)).findAny();
        if (before.isPresent()) {
            return restart(before.get());
        }
        return routes.of(connection).stream().anyMatch(known -> known.id().equals(route))
                ? kept.stream().findAny().map(other -> copy(other, route)).orElseGet(Sending.Unknown::new)
                : new Sending.Unknown();
    }

    private Sending restart(Delivery delivery) {
        var now = clock.instant();
        var place = Delivery.place(now);
        var begun = transaction.execute(_ -> {
            var moved = deliveries.restart(delivery.id(), place, now, now.plus(settings.tryFor()));
            if (moved) {
                wait(delivery.waiting(delivery.id(), delivery.route(), now, settings.tryFor()));
            }
            return moved;
        });
        return Boolean.TRUE.equals(begun) ? new Sending.Begun(delivery.id()) : new Sending.UnderWay();
    }

    private Sending copy(Delivery other, RouteId route) {
        var now = clock.instant();
        var copy = other.waiting(new DeliveryId(chance.name()), route, now, settings.tryFor());
        transaction.executeWithoutResult(_ -> {
            deliveries.add(copy);
            wait(copy);
        });
        return new Sending.Begun(copy.id());
    }

    private void wait(Delivery delivery) {
        alarms.set(List.of(delivery.id()), delivery.movedAt().plus(settings.lostAfter()));
        events.publishEvent(new DeliveriesDue(List.of(delivery)));
    }
}
