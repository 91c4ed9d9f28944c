package dev.saoma.server.console;

import dev.saoma.server.kernel.Digest;
import java.time.Instant;

/// The store of answers to calls that carried an `Idempotency-Key`
/// (draft-ietf-httpapi-idempotency-key-header §2).
public interface KeptAnswers {

    /// What is known of a key.
    sealed interface Claim {

        /// Nothing: the call is to be done now, and nobody else will.
        record Ours() implements Claim {}

        /// The call is being done, or it was not learned what became of it.
        record AtWork() implements Claim {}

        /// The key was used for something else.
        record OfAnother() implements Claim {}

        /// The call has been done.
        record Done(KeptAnswer answer) implements Claim {}
    }

    /// Claims a key; of two at once one gets it.
    ///
    /// @param key of who calls and the key that they chose
    /// @param fingerprint of what is asked for
    Claim claim(Digest key, Digest fingerprint, Instant now, Instant expiresAt);

    /// Keeps the answer of a call that has been done.
    void keep(Digest key, KeptAnswer answer);

    /// Gives a key back: the call has changed nothing.
    void release(Digest key);

    /// Forgets some of those that have expired.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
