package dev.saoma.server.route;

import dev.saoma.server.route.Courier.Return;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Decides what follows from a try: the end, another try, or a dead letter.
@Component
class SettleDelivery {

    private static final Logger log = LoggerFactory.getLogger(SettleDelivery.class);

    private final EndDelivery end;
    private final Alarms alarms;
    private final Pauses pauses;
    private final RouteTable routes;
    private final ReviveRoute revive;
    private final DeliveryCounts counts;
    private final InstantSource clock;

    SettleDelivery(
            EndDelivery end,
            Alarms alarms,
            Pauses pauses,
            RouteTable routes,
            ReviveRoute revive,
            DeliveryCounts counts,
            InstantSource clock) {
        this.end = end;
        this.alarms = alarms;
        this.pauses = pauses;
        this.routes = routes;
        this.revive = revive;
        this.counts = counts;
        this.clock = clock;
    }

    /// @param reply what the target says, as far as somebody would be shown it
    void settle(Delivery delivery, Return result, Optional<TargetReply> reply) {
        switch (result) {
            case Return.Taken taken -> taken(delivery, taken, reply);
            case Return.Failed failed -> failed(delivery, failed);
        }
    }

    /// The route of the delivery is not in use. Nothing is sent, and the time to give up comes all the same.
    void switchedOff(Delivery delivery, Duration lookAgainAfter) {
        var now = clock.instant();
        if (now.isAfter(delivery.givesUpAt())) {
            giveUp(delivery, Attempt.of(delivery.id(), now, Duration.ZERO, null, Trouble.SWITCHED_OFF));
        } else {
            alarms.move(delivery.id(), now.plus(lookAgainAfter));
        }
    }

    private void taken(Delivery delivery, Return.Taken taken, Optional<TargetReply> reply) {
        var answers = routes.find(delivery.connection(), delivery.route())
                .filter(Route::answers)
                .isPresent();
        var trouble = answers && reply.isPresent() && reply.get() instanceof TargetReply.Unfit(var why) ? why : null;
        var attempt = Attempt.of(delivery.id(), clock.instant(), taken.took(), taken.answer(), trouble);
        end.end(delivery, DeliveryState.DELIVERED, attempt);
        counts.delivered(taken.took());
        revive.succeeded(delivery.route());
    }

    private void failed(Delivery delivery, Return.Failed failed) {
        var now = clock.instant();
        var attempt = Attempt.of(delivery.id(), now, failed.took(), failed.answer(), failed.trouble());
        counts.failed(failed.took());
        if (failed.unreached()) {
            revive.unreached(delivery.route());
        }
        log.info(
                "Delivery {} of {} for route {} failed for the {}. time: {}",
                delivery.id(),
                delivery.kind(),
                delivery.route(),
                delivery.attempts() + 1,
                failed.trouble());
        pauses.next(delivery, delivery.attempts() + 1, now)
                .ifPresentOrElse(
                        at -> end.again(delivery, at, attempt, failed.unreached()), () -> giveUp(delivery, attempt));
    }

    private void giveUp(Delivery delivery, Attempt attempt) {
        end.end(delivery, DeliveryState.DEAD, attempt);
        counts.dead();
        log.warn("Delivery {} for route {} was given up", delivery.id(), delivery.route());
    }
}
