package dev.saoma.server.message;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A code that was asked for.
///
/// @param asker digest of who asked
/// @param proof what is kept to check it
/// @param sealed the code itself, sealed, until it was sent; null where nothing is to be sent (any more)
/// @param sends how often sending was tried
public record OneTimeCode(
        CodeId id,
        PoolId pool,
        Purpose purpose,
        Digest asker,
        Recipient to,
        boolean deliver,
        Locale locale,
        CodeProof proof,
        @Nullable String sealed,
        int sends,
        Instant createdAt,
        Instant until) {

    /// What the ciphertext of the code is bound to.
    static String purposeOfSealing(CodeId id) {
        return "code/" + id;
    }
}
