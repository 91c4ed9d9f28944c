package dev.saoma.server.webhook;

import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Has messages tried: right after the commit of what they tell of, when the one before them ends, and when their alarm
/// rings. Each try has a thread of its own, so that nobody waits for a webhook; one that finds no place here is left to
/// its alarm.
@Component
class StartMessages {

    private final WebhookMessages messages;
    private final AlarmClock alarms;
    private final AlarmKind webhookAlarm;
    private final TryMessage tries;
    private final ErrandRoom room;

    /// How often those that are being looked at were asked for since that began.
    private final Map<MessageId, Integer> underway = new ConcurrentHashMap<>();

    StartMessages(
            WebhookMessages messages, AlarmClock alarms, AlarmKind webhookAlarm, TryMessage tries, Errands errands) {
        this.messages = messages;
        this.alarms = alarms;
        this.webhookAlarm = webhookAlarm;
        this.tries = tries;
        this.room = errands.room(
                "webhook", WebhookSettings.MOST_AT_ONCE, "A webhook could not be told; the alarm rings again.");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MessagesDue due) {
        due.messages().forEach(id -> room.run(id, () -> look(id)));
    }

    @EventListener
    void on(AlarmRang rang) {
        if (rang.kind().equals(WebhookConfiguration.ALARM)) {
            room.run(rang.id(), () -> look(new MessageId(rang.id())));
        }
    }

    /// By one thread of this node at a time, or what is due for two reasons at once would be told twice. Whoever
    /// is turned away here may know what the thread that is at it did not see yet, the end of the one before: a
    /// message that was found to have to wait is looked at again then.
    private void look(MessageId id) {
        if (underway.merge(id, 1, Integer::sum) > 1) {
            return;
        }
        var over = false;
        try {
            while (!over) {
                var asked = underway.getOrDefault(id, 1);
                over = ended(id) ? underway.remove(id) != null : underway.remove(id, asked);
            }
        } finally {
            if (!over) {
                underway.remove(id);
            }
        }
    }

    /// Whether nothing is to be done now: not so, if another one is before it.
    private boolean ended(MessageId id) {
        var message = messages.find(id).filter(found -> found.state() == WebhookMessage.State.WAITING);
        if (message.isEmpty()) {
            alarms.cancel(webhookAlarm, id.value());
        }
        return message.map(tries::of).orElse(true);
    }
}
