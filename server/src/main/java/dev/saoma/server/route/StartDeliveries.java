package dev.saoma.server.route;

import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.alarm.AlarmRang;
import dev.saoma.server.route.Courier.Return;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Has deliveries tried: right after the commit that made them wait, and when their alarm rings. Each try has a thread
/// of its own; one that finds no place here, or fails for our own reasons, is left to its alarm.
@Component
class StartDeliveries {

    /// So many at once, of all routes: those that are tried, and those that a gate makes wait for a moment.
    private static final int AT_ONCE = 4 * DeliverySettings.MOST_AT_ONCE;

    private final Deliveries deliveries;
    private final Alarms alarms;
    private final TryDelivery tries;
    private final SettleDelivery settle;
    private final RouteAnswers answers;
    private final ErrandRoom room;

    StartDeliveries(
            Deliveries deliveries,
            Alarms alarms,
            TryDelivery tries,
            SettleDelivery settle,
            RouteAnswers answers,
            Errands errands) {
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.tries = tries;
        this.settle = settle;
        this.answers = answers;
        this.room = errands.room("delivery", AT_ONCE, "A delivery could not be tried; its alarm rings again.");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PushRouted routed) {
        for (var delivery : routed.deliveries()) {
            if (routed.answering().filter(delivery.id()::equals).isPresent()) {
                var heard = answers.expect(routed.push());
                if (!room.run(delivery.id(), () -> begin(delivery, reply -> reply.to(routed.opened()), heard))) {
                    heard.accept(Optional.empty());
                }
            } else {
                room.run(delivery.id(), () -> begin(delivery));
            }
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeliveriesDue due) {
        for (var delivery : due.deliveries()) {
            room.run(delivery.id(), () -> begin(delivery));
        }
    }

    @EventListener
    void on(AlarmRang rang) {
        if (DeliveryAlarms.isOne(rang)) {
            room.run(rang.id(), () -> resume(new DeliveryId(rang.id())));
        }
    }

    private void resume(DeliveryId id) {
        var delivery = deliveries.find(id).filter(found -> found.state() == DeliveryState.WAITING);
        if (delivery.isPresent()) {
            begin(delivery.get());
        } else {
            alarms.cancel(id);
        }
    }

    /// Nobody waits for its answer.
    private void begin(Delivery delivery) {
        begin(delivery, UnaryOperator.identity(), _ -> {});
    }

    private void begin(Delivery delivery, UnaryOperator<TargetReply> judge, Consumer<Optional<TargetReply>> heard) {
        var result = Optional.<Return>empty();
        var reply = Optional.<TargetReply>empty();
        try {
            result = tries.carry(delivery);
            reply = result.flatMap(StartDeliveries::said).map(judge);
        } finally {
            heard.accept(reply);
        }
        if (result.isPresent()) {
            settle.settle(delivery, result.get(), reply);
        }
    }

    private static Optional<TargetReply> said(Return result) {
        return result instanceof Return.Taken taken ? Optional.of(TargetReply.of(taken.answer())) : Optional.empty();
    }
}
