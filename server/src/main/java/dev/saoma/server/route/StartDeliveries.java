package dev.saoma.server.route;

import dev.saoma.server.route.Courier.Return;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/// Has deliveries tried: right after the commit that made them wait, and when their alarm rings. Each try has a thread
/// of its own; one that finds no place here, or fails for our own reasons, is left to its alarm.
@Component
class StartDeliveries {

    private static final Logger log = LoggerFactory.getLogger(StartDeliveries.class);

    /// So many at once, of all routes: those that are tried, and those that a gate makes wait for a moment.
    private static final int AT_ONCE = 4 * DeliverySettings.MOST_AT_ONCE;

    private final Deliveries deliveries;
    private final Alarms alarms;
    private final TryDelivery tries;
    private final SettleDelivery settle;
    private final RouteAnswers answers;
    private final Semaphore places = new Semaphore(AT_ONCE);

    StartDeliveries(
            Deliveries deliveries, Alarms alarms, TryDelivery tries, SettleDelivery settle, RouteAnswers answers) {
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.tries = tries;
        this.settle = settle;
        this.answers = answers;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PushRouted routed) {
        for (var delivery : routed.deliveries()) {
            if (routed.answering().filter(delivery.id()::equals).isPresent()) {
                var heard = answers.expect(routed.push());
                inBackground(() -> begin(delivery, heard), () -> heard.accept(Optional.empty()));
            } else {
                inBackground(() -> begin(delivery, StartDeliveries::nobodyWaits), () -> {});
            }
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeliveriesDue due) {
        for (var delivery : due.deliveries()) {
            inBackground(() -> begin(delivery, StartDeliveries::nobodyWaits), () -> {});
        }
    }

    @EventListener
    void on(AlarmRang rang) {
        inBackground(() -> resume(rang.delivery()), () -> {});
    }

    private void resume(DeliveryId id) {
        var delivery = deliveries.find(id).filter(found -> found.state() == DeliveryState.WAITING);
        if (delivery.isPresent()) {
            begin(delivery.get(), StartDeliveries::nobodyWaits);
        } else {
            alarms.cancel(id);
        }
    }

    private void begin(Delivery delivery, Consumer<Optional<Return>> heard) {
        var result = Optional.<Return>empty();
        try {
            result = tries.carry(delivery);
        } finally {
            heard.accept(result);
        }
        result.ifPresent(known -> settle.settle(delivery, known));
    }

    private static void nobodyWaits(Optional<Return> result) {}

    private void inBackground(Runnable work, Runnable instead) {
        if (!places.tryAcquire()) {
            instead.run();
            return;
        }
        Thread.ofVirtual().name("delivery").start(() -> {
            try {
                work.run();
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "A delivery waits for the database: {}",
                        e.getMostSpecificCause().getMessage());
            } catch (RuntimeException e) {
                log.error("A delivery could not be tried; its alarm rings again", e);
            } finally {
                places.release();
            }
        });
    }
}
