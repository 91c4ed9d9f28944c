package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Sends messages again that have ended: the same id and the same words, behind what else is to be told of the user.
@Service
public class SendMessages {

    /// More are sent by asking again.
    static final int MOST = 1000;

    private final WebhookMessages messages;
    private final Places places;
    private final AlarmClock alarms;
    private final AlarmKind webhookAlarm;
    private final WebhookSettings settings;
    private final InstantSource clock;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    SendMessages(
            WebhookMessages messages,
            Places places,
            AlarmClock alarms,
            AlarmKind webhookAlarm,
            WebhookSettings settings,
            InstantSource clock,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.messages = messages;
        this.places = places;
        this.alarms = alarms;
        this.webhookAlarm = webhookAlarm;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /// Sends one.
    ///
    /// @return false if it is on its way already
    public boolean again(PoolId pool, WebhookMessage message, Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var sent = restart(message.id());
            if (sent) {
                events.publishEvent(WebhookAudited.messages(pool, actor, message.webhook(), 1));
            }
            return sent;
        }));
    }

    /// Sends the dead letters of a webhook, at most so many at a time.
    ///
    /// @return how many
    public int allDead(Webhook webhook, Actor actor) {
        var sent = 0;
        for (var id : messages.dead(webhook.id(), clock.instant(), MOST)) {
            if (Boolean.TRUE.equals(transaction.execute(_ -> restart(id)))) {
                sent++;
            }
        }
        if (sent > 0) {
            var count = sent;
            transaction.executeWithoutResult(
                    _ -> events.publishEvent(WebhookAudited.messages(webhook.pool(), actor, webhook.id(), count)));
        }
        return sent;
    }

    private boolean restart(MessageId id) {
        var now = clock.instant();
        var moved = messages.restart(id, places.next(), now, now.plus(settings.tryFor()));
        if (moved) {
            alarms.set(webhookAlarm, List.of(id.value()), now.plus(settings.lostAfter()));
            events.publishEvent(new MessagesDue(List.of(id)));
        }
        return moved;
    }
}
