package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.Carrier.Carried;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A carrier that keeps the notes that it is given, and does with them what it is told to.
final class KeptNotes implements NoteCarrier {

    private final List<Note> notes = new CopyOnWriteArrayList<>();
    private volatile Carried next = new Carried.Taken();
    private volatile boolean serves = true;

    List<Note> notes() {
        return List.copyOf(notes);
    }

    void willAnswer(Carried carried) {
        next = carried;
    }

    void isTakenAway() {
        serves = false;
    }

    @Override
    public boolean serves(PoolId pool) {
        return serves;
    }

    @Override
    public Carried carry(NoteId id, Note note) {
        notes.add(note);
        return next;
    }
}
