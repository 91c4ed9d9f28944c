package dev.saoma.server.route;

import java.time.Instant;
import java.util.List;

/// When which delivery is to be looked after. An alarm that rings rings again ([DeliverySettings#lostAfter]) until
/// it is cancelled or moved, so that no delivery is forgotten by a node that dies. Takes part in the caller's
/// transaction.
public interface Alarms {

    /// Sets alarms for deliveries that have none.
    void set(List<DeliveryId> deliveries, Instant at);

    void move(DeliveryId delivery, Instant to);

    void cancel(DeliveryId delivery);

    /// Has those that are due ring now.
    void ring();
}
