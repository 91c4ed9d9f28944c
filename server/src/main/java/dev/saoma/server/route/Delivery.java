package dev.saoma.server.route;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.RawPush;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A push on its way to one route's target.
///
/// @param sender whose pushes this one must not overtake
/// @param place in the line of its sender: microseconds since 1970, a later push has a greater one
/// @param kind what the push is, in WeChat's words
/// @param attempts how often it has been tried since it was last sent by somebody
/// @param movedAt when it came to its state
/// @param givesUpAt when it is not tried any more
public record Delivery(
        DeliveryId id,
        RouteId route,
        ConnectionId connection,
        PushId push,
        String sender,
        long place,
        String kind,
        RawPush raw,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant movedAt,
        Instant givesUpAt) {

    private static final int LONGEST_CONTENT_TYPE = 200;

    /// The first way of a push to a route.
    static Delivery first(
            DeliveryId id,
            Route route,
            PushId push,
            String sender,
            String kind,
            RawPush raw,
            Instant at,
            Duration tryFor) {
        return new Delivery(
                id,
                route.id(),
                route.connection(),
                push,
                sender,
                place(at),
                kind,
                storable(raw),
                DeliveryState.WAITING,
                0,
                at,
                at,
                at.plus(tryFor));
    }

    /// The type is not signed, so it may be anything; a push must not fail because of it.
    private static RawPush storable(RawPush raw) {
        var type = raw.contentType();
        return type == null || type.length() <= LONGEST_CONTENT_TYPE ? raw : new RawPush(raw.query(), null, raw.body());
    }

    /// The place in line of what came then.
    static long place(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /// The same push once more, from now on, at the end of its line.
    Delivery waiting(DeliveryId id, RouteId route, Instant now, Duration tryFor) {
        return waiting(id, route, place(now), now, tryFor);
    }

    /// The same at a place of the caller's choice.
    Delivery waiting(DeliveryId id, RouteId route, long place, Instant now, Duration tryFor) {
        return new Delivery(
                id,
                route,
                connection,
                push,
                sender,
                place,
                kind,
                raw,
                DeliveryState.WAITING,
                0,
                createdAt,
                now,
                now.plus(tryFor));
    }
}
