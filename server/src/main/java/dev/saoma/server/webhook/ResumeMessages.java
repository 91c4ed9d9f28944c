package dev.saoma.server.webhook;

import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.webhook.WebhookMessages.Turn;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/// Has all that waited for a webhook tried when it is told again, from the front of its line to the end. What is not
/// come to, because the server stops, is tried when its alarm rings.
@Component
class ResumeMessages {

    private static final int AT_ONCE = 16;

    private static final int BATCH = 500;

    private final WebhookMessages messages;
    private final AlarmClock alarms;
    private final AlarmKind webhookAlarm;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Errands errands;
    private final ErrandRoom room;

    ResumeMessages(
            WebhookMessages messages,
            AlarmClock alarms,
            AlarmKind webhookAlarm,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            InstantSource clock,
            Errands errands) {
        this.messages = messages;
        this.alarms = alarms;
        this.webhookAlarm = webhookAlarm;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.errands = errands;
        this.room = errands.room(
                "resume-webhook", AT_ONCE, "Not all that waits for a webhook is tried at once; its alarms ring.");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WebhookResumed resumed) {
        room.run(resumed.webhook(), () -> all(resumed.webhook()));
    }

    /// Those that find no place for a try now are tried when their alarm rings, which it does from now on.
    private void all(WebhookId webhook) {
        var line = messages.waiting(webhook, Optional.empty(), BATCH);
        while (!line.isEmpty() && errands.isRunning()) {
            var due = line.stream().map(Turn::id).toList();
            transaction.executeWithoutResult(_ -> {
                var now = clock.instant();
                due.forEach(id -> alarms.move(webhookAlarm, id.value(), now));
                events.publishEvent(new MessagesDue(due));
            });
            line = messages.waiting(webhook, Optional.of(line.getLast()), BATCH);
        }
    }
}
