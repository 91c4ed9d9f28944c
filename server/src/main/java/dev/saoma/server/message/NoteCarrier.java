package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.Carrier.Carried;

/// Carries a note to somebody.
public interface NoteCarrier {

    /// Whether it is set up for that pool.
    boolean serves(PoolId pool);

    /// Tries once. Nothing of the note, its address or a password is in what comes back.
    ///
    /// @param id the same each time that it is tried: whoever receives it can tell repetitions
    Carried carry(NoteId id, Note note);
}
