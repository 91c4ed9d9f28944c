package dev.saoma.server.message;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Has a person told something by mail. What is written down is sent, later if need be and on whatever node there is;
/// nobody waits for a mail server.
@Service
public class SendNote {

    static final Duration LIFE = Duration.ofDays(1);

    private final Notes notes;
    private final NoteCarrier carrier;
    private final SealNotes seal;
    private final AlarmClock alarms;
    private final AlarmKind noteAlarm;
    private final InstantSource clock;
    private final Chance chance;

    SendNote(
            Notes notes,
            NoteCarrier carrier,
            SealNotes seal,
            AlarmClock alarms,
            AlarmKind noteAlarm,
            InstantSource clock,
            Chance chance) {
        this.notes = notes;
        this.carrier = carrier;
        this.seal = seal;
        this.alarms = alarms;
        this.noteAlarm = noteAlarm;
        this.clock = clock;
        this.chance = chance;
    }

    /// Whether that pool can send any.
    public boolean serves(PoolId pool) {
        return carrier.serves(pool);
    }

    /// Writes it down to be sent, in the caller's transaction. Two at the same moment may both still fit into a limit
    /// that has room for one.
    ///
    /// @return whether it will be tried: not without a mail server, nor past a limit
    @Transactional
    public Noted send(Note note) {
        var now = clock.instant();
        var whom = Digest.of(note.pool() + " " + note.to().key());
        if (!carrier.serves(note.pool())) {
            return Noted.NO_SERVER;
        }
        var since = now.minus(LIFE);
        if (notes.count(note.pool(), note.kind(), whom, since) >= note.kind().perAddress()) {
            return Noted.TOLD_ENOUGH;
        }
        if (notes.count(note.pool(), note.kind(), since) >= note.kind().perPool()) {
            return Noted.POOL_SPENT;
        }
        var id = new NoteId(chance.name());
        notes.add(new WaitingNote(id, note.pool(), note.kind(), whom, seal.seal(id, note), 0, now, now.plus(LIFE)));
        alarms.set(noteAlarm, List.of(id.value()), now);
        ringOnceItIsThere();
        return Noted.WRITTEN;
    }

    private void ringOnceItIsThere() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    alarms.ring();
                }
            });
        }
    }
}
