package dev.saoma.server.route;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.ReadJournal;
import dev.saoma.server.push.ReadJournal.Whole;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Sends a recorded push to a route of its connection, whether or not it went there, or anywhere, before. The route
/// need not cover it: somebody wants it there.
@Service
public class SendPush {

    private final ReadJournal journal;
    private final DeliveriesOfPool deliveries;
    private final Routes routes;
    private final BeginDelivery begin;
    private final InstantSource clock;
    private final Chance chance;

    SendPush(
            ReadJournal journal,
            DeliveriesOfPool deliveries,
            Routes routes,
            BeginDelivery begin,
            InstantSource clock,
            Chance chance) {
        this.journal = journal;
        this.deliveries = deliveries;
        this.routes = routes;
        this.begin = begin;
        this.clock = clock;
        this.chance = chance;
    }

    /// Has the push begin its way to that route, unless it is on it.
    ///
    /// @param routeName of the connection that the push came for
    public Sending send(PoolId pool, PushId push, String routeName, Actor actor) {
        var kept = deliveries.of(pool, push);
        var connection = kept.stream()
                .map(Delivery::connection)
                .findAny()
                .or(() -> journal.find(pool, push).map(story -> story.entry().connection()));
        if (connection.isEmpty()) {
            return new Sending.Unknown();
        }
        return routes.of(connection.get()).stream()
                .filter(route -> route.name().equals(routeName))
                .findAny()
                .map(route -> send(pool, push, kept, route, actor))
                .orElseGet(Sending.NoSuchRoute::new);
    }

    private Sending send(PoolId pool, PushId push, List<Delivery> kept, Route route, Actor actor) {
        var before = kept.stream()
                .filter(delivery -> delivery.route().equals(route.id()))
                .findAny();
        if (before.isPresent()) {
            var delivery = before.get();
            return begin.again(delivery, Optional.of(new SentAgain(pool, actor, push, delivery.id(), route.name())));
        }
        return copy(pool, push, kept, route)
                .map(copy -> begin.anew(copy, new SentAgain(pool, actor, push, copy.id(), route.name())))
                .orElseGet(Sending.NotKept::new);
    }

    /// A dead letter outlives the journal, and the journal knows what went nowhere.
    private Optional<Delivery> copy(PoolId pool, PushId push, List<Delivery> kept, Route route) {
        var id = new DeliveryId(chance.name());
        var now = clock.instant();
        return kept.stream()
                .findAny()
                .map(other -> other.waiting(id, route.id(), now, begin.tryFor()))
                .or(() -> journal.whole(pool, push).map(whole -> first(id, route, whole, now)));
    }

    private Delivery first(DeliveryId id, Route route, Whole whole, Instant now) {
        var sender = whole.sender();
        var entry = whole.entry();
        return Delivery.first(
                id,
                route,
                entry.id(),
                sender == null ? "" : sender.value(),
                entry.kind(),
                whole.raw(),
                now,
                begin.tryFor());
    }
}
