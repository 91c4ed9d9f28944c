package dev.saoma.server.message;

import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import dev.saoma.server.message.Carrier.Carried;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Sends notes when their alarm rings, and again for a day while the mail server is not to be had.
@Component
class DeliverNotes {

    private static final Logger log = LoggerFactory.getLogger(DeliverNotes.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 9;

    /// Of more than these, the alarm rings again.
    private static final int AT_ONCE = 16;

    private final Notes notes;
    private final NoteCarrier carrier;
    private final SealNotes seal;
    private final AlarmClock alarms;
    private final AlarmKind noteAlarm;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    DeliverNotes(
            Notes notes,
            NoteCarrier carrier,
            SealNotes seal,
            AlarmClock alarms,
            AlarmKind noteAlarm,
            TransactionOperations transaction,
            InstantSource clock) {
        this.notes = notes;
        this.carrier = carrier;
        this.seal = seal;
        this.alarms = alarms;
        this.noteAlarm = noteAlarm;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(AlarmRang rang) {
        if (!CodeAlarms.isNote(rang) || !places.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("send-note").start(() -> {
            try {
                send(new NoteId(rang.id()));
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "A note waits for the database: {}",
                        e.getMostSpecificCause().getMessage());
            } catch (RuntimeException e) {
                log.error("Note {} could not be sent; its alarm rings again", rang.id(), e);
            } finally {
                places.release();
            }
        });
    }

    /// Tries to send it once.
    void send(NoteId id) {
        var waiting = notes.find(id).filter(note -> clock.instant().isBefore(note.until()));
        var note = waiting.flatMap(seal::open);
        if (waiting.isEmpty() || note.isEmpty()) {
            end(id, Optional.empty());
            return;
        }
        switch (carrier.carry(id, note.get())) {
            case Carried.Taken _ -> end(id, Optional.empty());
            case Carried.Never(var why) -> fail(id, why);
            case Carried.NotNow(var why) -> again(waiting.get(), why);
        }
    }

    private void again(WaitingNote note, String why) {
        var next = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(note.sends(), MOST_DOUBLINGS)));
        if (!next.isBefore(note.until())) {
            fail(note.id(), why);
            return;
        }
        log.warn("Note {} is sent again at {}: {}", note.id(), next, why);
        transaction.executeWithoutResult(_ -> {
            notes.sendLater(note.id(), why);
            alarms.move(noteAlarm, note.id().value(), next);
        });
    }

    private void fail(NoteId id, String why) {
        log.error("Note {} could not be sent: {}", id, why);
        end(id, Optional.of(why));
    }

    private void end(NoteId id, Optional<String> trouble) {
        transaction.executeWithoutResult(_ -> {
            notes.end(id, trouble);
            alarms.cancel(noteAlarm, id.value());
        });
    }
}
