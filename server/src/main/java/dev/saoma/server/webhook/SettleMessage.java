package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.webhook.WebhookMessage.State;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes down how a try ended, in one transaction with what follows from it: the end, another try, a dead letter, or
/// that the webhook is told nothing any more.
@Component
class SettleMessage {

    private static final Logger log = LoggerFactory.getLogger(SettleMessage.class);

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final AlarmClock alarms;
    private final AlarmKind webhookAlarm;
    private final WebhookSettings settings;
    private final MessageCounts counts;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Chance chance;

    SettleMessage(
            Webhooks webhooks,
            WebhookMessages messages,
            AlarmClock alarms,
            AlarmKind webhookAlarm,
            WebhookSettings settings,
            MessageCounts counts,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Chance chance) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.alarms = alarms;
        this.webhookAlarm = webhookAlarm;
        this.settings = settings;
        this.counts = counts;
        this.transaction = transaction;
        this.events = events;
        this.chance = chance;
    }

    void settle(WebhookMessage message, Webhook webhook, WebhookAttempt attempt) {
        counts.tried(attempt);
        if (attempt.arrived()) {
            end(message, State.DELIVERED, attempt);
            if (webhook.failingSince() != null) {
                webhooks.works(webhook.id());
            }
        } else {
            failed(message, webhook, attempt);
        }
    }

    /// It is a dead letter from now on.
    void giveUp(WebhookMessage message, WebhookAttempt attempt) {
        end(message, State.DEAD, attempt);
        counts.dead();
        log.warn(
                "Webhook {} was not told {}: message {} was given up",
                message.webhook(),
                message.topic().value(),
                message.id());
    }

    private void failed(WebhookMessage message, Webhook webhook, WebhookAttempt attempt) {
        var now = attempt.endedAt();
        var failures = message.attempts() + 1;
        log.info(
                "Webhook {} could not be told {} for the {}. time: {} {}",
                webhook.id(),
                message.topic().value(),
                failures,
                attempt.trouble(),
                attempt.status());
        webhooks.failing(webhook.id(), now);
        if (isToBeDisabled(webhook, attempt)) {
            disable(webhook, attempt);
        }
        var next = now.plus(settings.backoff().pause(failures, chance));
        if (next.isAfter(message.givesUpAt())) {
            giveUp(message, attempt);
        } else {
            again(message, failures, attempt, next);
        }
    }

    private boolean isToBeDisabled(Webhook webhook, WebhookAttempt attempt) {
        var since = webhook.failingSince();
        return attempt.trouble() == WebhookTrouble.GONE
                || (since != null && attempt.endedAt().isAfter(since.plus(settings.disableAfter())));
    }

    private void disable(Webhook webhook, WebhookAttempt attempt) {
        transaction.executeWithoutResult(_ -> {
            if (webhooks.disable(webhook.id())) {
                events.publishEvent(new WebhookDisabled(webhook.pool(), webhook.id(), attempt.trouble()));
                events.publishEvent(new WebhooksChanged(webhook.pool()));
                log.warn(
                        "Webhook {} of pool {} is told nothing any more: {}",
                        webhook.id(),
                        webhook.pool(),
                        attempt.trouble());
            }
        });
    }

    private void again(WebhookMessage message, int failures, WebhookAttempt attempt, Instant next) {
        transaction.executeWithoutResult(_ -> {
            // Whoever it is about may have been erased meanwhile, and the message with them.
            if (messages.failed(message.id(), failures)) {
                messages.note(message.id(), attempt);
                alarms.move(webhookAlarm, message.id().value(), next);
            }
        });
    }

    /// The next about the same user has its turn. To end one twice does no harm. The next is looked for after the
    /// commit: one that comes in the meantime has either seen that this one is over, or is found.
    private void end(WebhookMessage message, State state, WebhookAttempt attempt) {
        var ended = transaction.execute(_ -> {
            var moved = messages.end(message.id(), state, message.attempts() + 1, attempt.endedAt());
            if (moved) {
                messages.note(message.id(), attempt);
                alarms.cancel(webhookAlarm, message.id().value());
            }
            return moved;
        });
        if (Boolean.TRUE.equals(ended)) {
            // Their user may have become part of another meanwhile, and the story with them.
            messages.find(message.id())
                    .flatMap(messages::next)
                    .ifPresent(next -> events.publishEvent(new MessagesDue(List.of(next.id()))));
        }
    }
}
