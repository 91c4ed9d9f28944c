package dev.saoma.server.message;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Optional;

/// The store of notes. Takes part in the caller's transaction.
public interface Notes extends Sendings<NoteId> {

    void add(WaitingNote note);

    Optional<WaitingNote> find(NoteId id);

    /// How many of that kind a pool has had since then.
    int count(PoolId pool, NoteKind kind, Instant since);

    /// How many of them were for that address.
    int count(PoolId pool, NoteKind kind, Digest whom, Instant since);
}
