package dev.saoma.server.route;

import dev.saoma.server.push.PushId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The store of deliveries.
public interface Deliveries {

    void add(Delivery delivery);

    Optional<Delivery> find(DeliveryId id);

    List<Delivery> of(PushId push);

    /// The last delivery of the same route and sender before this one that is neither delivered nor dead.
    Optional<DeliveryId> before(Delivery delivery);

    /// Puts a waiting delivery behind another, which will wake it. In the caller's transaction, which holds that
    /// other one still until it ends.
    ///
    /// @return false if the other one has arrived in the meantime
    boolean queue(DeliveryId delivery, DeliveryId behind, Instant now);

    /// Ends a delivery that waits.
    ///
    /// @return false if it did not wait
    boolean end(DeliveryId id, DeliveryState delivered, int attempts, Instant now);

    /// Counts a try that failed. Of many, only the latest attempts are kept.
    ///
    /// @param unreached whether that says something about the target rather than about the delivery
    void failed(DeliveryId id, int attempts, boolean unreached);

    /// Lets one that is queued wait for its own turn.
    ///
    /// @return false if it was not queued
    boolean wake(DeliveryId id, Instant now);

    /// Deliveries that have been queued since before that moment though nobody is before them in their line.
    List<Delivery> forgotten(Instant queuedBefore, int limit);

    /// Lets the next in line behind this delivery wait for its own turn instead of for this one.
    Optional<Delivery> wakeNext(Delivery delivery, Instant now);

    /// Has an ended delivery wait again, at a new place in line.
    ///
    /// @return false if it had not ended
    boolean restart(DeliveryId id, long place, Instant now, Instant givesUpAt);

    /// Deliveries of a route that wait because its target was not reached, earliest first.
    List<DeliveryId> unreached(RouteId route, int limit);

    /// Dead letters of a route that died until that moment, in the order of their lines.
    List<DeliveryId> dead(RouteId route, Instant diedUntil, int limit);

    /// Deliveries of these routes in one of these states, latest first.
    ///
    /// @param after the last one of the page before
    List<Delivery> page(List<RouteId> routes, Set<DeliveryState> states, @Nullable PageKey after, int limit);

    void note(Attempt attempt);

    List<Attempt> attempts(DeliveryId id);

    /// Forgets deliveries that came to that state before that moment, at most so many, with their attempts.
    ///
    /// @return how many
    int forget(DeliveryState state, Instant movedBefore, int limit);

    /// Forgets deliveries of a route, whatever their state, at most so many, with their attempts.
    ///
    /// @return how many
    int forget(RouteId route, int limit);

    /// Where a page ends.
    record PageKey(Instant movedAt, DeliveryId id) {

        public static PageKey of(Delivery delivery) {
            return new PageKey(delivery.movedAt(), delivery.id());
        }
    }
}
