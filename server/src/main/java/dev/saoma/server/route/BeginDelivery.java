package dev.saoma.server.route;

import dev.saoma.server.kernel.Audited;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Has a delivery begin, anew or once more, in one transaction with its alarm and with what is written down about it.
@Component
class BeginDelivery {

    private final Deliveries deliveries;
    private final Alarms alarms;
    private final DeliverySettings settings;
    private final InstantSource clock;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    BeginDelivery(
            Deliveries deliveries,
            Alarms alarms,
            DeliverySettings settings,
            InstantSource clock,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /// One that is new.
    Sending anew(Delivery delivery, Audited about) {
        transaction.executeWithoutResult(_ -> {
            deliveries.add(delivery);
            events.publishEvent(about);
            await(delivery, delivery.movedAt());
        });
        return new Sending.Begun(delivery.id());
    }

    /// One that has ended, unless it is on its way.
    Sending again(Delivery delivery, Optional<Audited> about) {
        return again(delivery, Delivery.place(clock.instant()), about);
    }

    /// The same at a place in line of the caller's choice.
    Sending again(Delivery delivery, long place, Optional<Audited> about) {
        var now = clock.instant();
        var waiting = delivery.waiting(delivery.id(), delivery.route(), place, now, tryFor());
        var begun = transaction.execute(_ -> {
            var moved = deliveries.restart(delivery.id(), waiting.place(), now, waiting.givesUpAt());
            if (moved) {
                about.ifPresent(events::publishEvent);
                await(waiting, now);
            }
            return moved;
        });
        return Boolean.TRUE.equals(begun) ? new Sending.Begun(delivery.id()) : new Sending.UnderWay();
    }

    /// One that is queued, though nobody is before it.
    void forgotten(Delivery delivery) {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (deliveries.wake(delivery.id(), now)) {
                await(delivery, now);
            }
        });
    }

    /// For how long it is tried.
    Duration tryFor() {
        return settings.tryFor();
    }

    private void await(Delivery delivery, Instant since) {
        alarms.set(List.of(delivery.id()), since.plus(settings.lostAfter()));
        events.publishEvent(new DeliveriesDue(List.of(delivery)));
    }
}
