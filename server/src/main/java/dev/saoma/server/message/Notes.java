package dev.saoma.server.message;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Optional;

/// The store of notes. Takes part in the caller's transaction.
public interface Notes {

    void add(WaitingNote note);

    Optional<WaitingNote> find(NoteId id);

    /// How many of that kind a pool has had since then.
    int count(PoolId pool, NoteKind kind, Instant since);

    /// How many of them were for that address.
    int count(PoolId pool, NoteKind kind, Digest whom, Instant since);

    /// Notes a try to send it that is to be followed by another.
    void sendLater(NoteId id, String trouble);

    /// Notes that it will not be tried again, and forgets what it says.
    ///
    /// @param trouble why it could not be sent; empty where it was
    void end(NoteId id, Optional<String> trouble);

    /// Forgets what has been over since before that moment.
    int forget(Instant before, int most);
}
