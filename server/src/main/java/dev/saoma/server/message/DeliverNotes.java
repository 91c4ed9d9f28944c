package dev.saoma.server.message;

import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends notes, and tries for a day while the mail server is not to be had.
@Component
class DeliverNotes {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 16;

    private final Notes notes;
    private final NoteCarrier carrier;
    private final SealNotes seal;
    private final InstantSource clock;
    private final Sending<NoteId> sending;

    DeliverNotes(
            Notes notes,
            NoteCarrier carrier,
            SealNotes seal,
            AlarmClock alarms,
            AlarmKind noteAlarm,
            TransactionOperations transaction,
            InstantSource clock,
            Errands errands) {
        this.notes = notes;
        this.carrier = carrier;
        this.seal = seal;
        this.clock = clock;
        this.sending = new Sending<>(
                new Sending.Manner(noteAlarm, FIRST_PAUSE, AT_ONCE), notes, alarms, transaction, clock, errands);
    }

    @EventListener
    void on(AlarmRang rang) {
        sending.on(rang, id -> send(new NoteId(id)));
    }

    /// Tries to send it once.
    void send(NoteId id) {
        var waiting = notes.find(id).filter(note -> clock.instant().isBefore(note.until()));
        var note = waiting.flatMap(seal::open);
        if (waiting.isEmpty() || note.isEmpty()) {
            sending.over(id);
            return;
        }
        sending.tried(
                new Sending.Waiting<>(id, waiting.get().sends(), waiting.get().until()), carrier.carry(id, note.get()));
    }
}
