package dev.saoma.server.webhook;

import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One try to tell: in order, as the webhook's gate allows.
@Component
class TryMessage {

    private static final Duration LEAST_UNTIL_LOOKED_AGAIN = Duration.ofMinutes(1);

    /// Whoever is before it wakes it; this is for when that one's node dies.
    private static final Duration UNTIL_NOT_WOKEN = Duration.ofMinutes(5);

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final AlarmClock alarms;
    private final AlarmKind webhookAlarm;
    private final WebhookGates gates;
    private final WebhookCaller caller;
    private final SettleMessage settle;
    private final InstantSource clock;

    TryMessage(
            Webhooks webhooks,
            WebhookMessages messages,
            AlarmClock alarms,
            AlarmKind webhookAlarm,
            WebhookGates gates,
            WebhookCaller caller,
            SettleMessage settle,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.alarms = alarms;
        this.webhookAlarm = webhookAlarm;
        this.gates = gates;
        this.caller = caller;
        this.settle = settle;
        this.clock = clock;
    }

    /// Tries it, unless it has to wait for another one: false then.
    boolean of(WebhookMessage message) {
        var webhook = told(message);
        if (webhook.isEmpty()) {
            if (clock.instant().isAfter(message.givesUpAt())) {
                settle.giveUp(message, WebhookAttempt.none(clock.instant()));
                return true;
            }
            putOff(message);
            // Whoever resumes it at this moment may have set the alarm before it was put off.
            webhook = told(message);
        }
        if (webhook.isEmpty()) {
            return true;
        }
        if (waitsForAnother(message)) {
            return false;
        }
        call(message, webhook.get());
        return true;
    }

    /// The webhook, unless it is paused, disabled or deleted.
    private Optional<Webhook> told(WebhookMessage message) {
        return webhooks.find(message.webhook()).filter(Webhook::isActive);
    }

    /// It waits for whoever resumes the webhook or has it back, as long as it is tried at all. It is looked at less
    /// and less: a paused webhook gathers what happens, and mostly in vain.
    private void putOff(WebhookMessage message) {
        var now = clock.instant();
        var waited = Duration.between(message.createdAt(), now);
        var pause = waited.compareTo(LEAST_UNTIL_LOOKED_AGAIN) > 0 ? waited : LEAST_UNTIL_LOOKED_AGAIN;
        alarms.move(webhookAlarm, message.id().value(), now.plus(pause));
    }

    /// The one before may end while its alarm is moved: then it found nobody to wake, and this one looks once more.
    private boolean waitsForAnother(WebhookMessage message) {
        if (!messages.isBehindAnother(message)) {
            return false;
        }
        alarms.move(webhookAlarm, message.id().value(), clock.instant().plus(UNTIL_NOT_WOKEN));
        return messages.isBehindAnother(message);
    }

    private void call(WebhookMessage message, Webhook webhook) {
        var gate = gates.of(webhook.id());
        if (!gate.enter()) {
            alarms.move(webhookAlarm, message.id().value(), gate.nextPlace(clock.instant()));
            return;
        }
        var took = Duration.ZERO;
        WebhookAttempt attempt;
        try {
            var body = message.body().reveal().getBytes(StandardCharsets.UTF_8);
            attempt = caller.call(webhook, message.id().value(), body);
            took = attempt.took();
        } finally {
            gate.leave(took);
        }
        settle.settle(message, webhook, attempt);
    }
}
