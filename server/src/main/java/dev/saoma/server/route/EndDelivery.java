package dev.saoma.server.route;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes down how a try ended, in one transaction with what follows from it.
@Component
class EndDelivery {

    private final Deliveries deliveries;
    private final Alarms alarms;
    private final DeliverySettings settings;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    EndDelivery(
            Deliveries deliveries,
            Alarms alarms,
            DeliverySettings settings,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
    }

    /// It is delivered or dead, and the next in line has its turn. To do it twice does no harm.
    void end(Delivery delivery, DeliveryState state, Attempt attempt) {
        var now = attempt.endedAt();
        transaction.executeWithoutResult(_ -> {
            if (deliveries.end(delivery.id(), state, delivery.attempts() + 1, now)) {
                deliveries.note(attempt);
                alarms.cancel(delivery.id());
                deliveries.wakeNext(delivery, now).ifPresent(next -> {
                    alarms.set(List.of(next.id()), now.plus(settings.lostAfter()));
                    events.publishEvent(new DeliveriesDue(List.of(next)));
                });
            }
        });
    }

    /// It is tried again then.
    void again(Delivery delivery, Instant at, Attempt attempt, boolean unreached) {
        transaction.executeWithoutResult(_ -> {
            deliveries.failed(delivery.id(), delivery.attempts() + 1, unreached);
            deliveries.note(attempt);
            alarms.move(delivery.id(), at);
        });
    }
}
