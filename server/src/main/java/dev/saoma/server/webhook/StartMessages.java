package dev.saoma.server.webhook;

import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/// Has messages tried: right after the commit of what they tell of, and when their alarm rings. Each try has a thread
/// of its own, so that nobody waits for a webhook; one that finds no place here is left to its alarm.
@Component
class StartMessages {

    private static final Logger log = LoggerFactory.getLogger(StartMessages.class);

    private final WebhookMessages messages;
    private final AlarmClock alarms;
    private final AlarmKind webhookAlarm;
    private final TryMessage tries;
    private final Semaphore places = new Semaphore(WebhookSettings.MOST_AT_ONCE);

    StartMessages(WebhookMessages messages, AlarmClock alarms, AlarmKind webhookAlarm, TryMessage tries) {
        this.messages = messages;
        this.alarms = alarms;
        this.webhookAlarm = webhookAlarm;
        this.tries = tries;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MessagesDue due) {
        due.messages().forEach(id -> inBackground(() -> look(id)));
    }

    @EventListener
    void on(AlarmRang rang) {
        if (rang.kind().equals(WebhookConfiguration.ALARM)) {
            inBackground(() -> look(new MessageId(rang.id())));
        }
    }

    private void look(MessageId id) {
        var message = messages.find(id).filter(found -> found.state() == WebhookMessage.State.WAITING);
        if (message.isPresent()) {
            tries.of(message.get());
        } else {
            alarms.cancel(webhookAlarm, id.value());
        }
    }

    private void inBackground(Runnable work) {
        if (!places.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("webhook").start(() -> {
            try {
                work.run();
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "Telling a webhook waits for the database: {}",
                        e.getMostSpecificCause().getMessage());
            } catch (RuntimeException e) {
                log.error("A webhook could not be told; the alarm rings again", e);
            } finally {
                places.release();
            }
        });
    }
}
