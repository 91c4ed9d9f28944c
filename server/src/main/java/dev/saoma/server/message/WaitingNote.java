package dev.saoma.server.message;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A note as it is kept.
///
/// @param whom digest of the address, which the limits count by
/// @param sealed the note itself; null once it is sent, or given up
/// @param sends how often sending was tried
public record WaitingNote(
        NoteId id,
        PoolId pool,
        NoteKind kind,
        Digest whom,
        @Nullable String sealed,
        int sends,
        Instant createdAt,
        Instant until) {

    /// What the ciphertext of the note is bound to.
    static String purposeOfSealing(NoteId id) {
        return "note/" + id;
    }
}
