package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a refresh token that somebody presents.
public sealed interface RefreshLookup {

    /// It is the newest of its grant.
    record Current(Grant grant) implements RefreshLookup {}

    /// The newest of its grant took its place. Either it was exchanged, and the answer may have been lost; or
    /// it was itself given for one whose answer seemed lost, and never used.
    ///
    /// @param digest its own
    /// @param usedAt when it was exchanged, if it was
    record Replaced(Grant grant, Digest digest, @Nullable Instant usedAt) implements RefreshLookup {

        /// Whether whoever brings it may still be somebody who never got its answer.
        public boolean isForgivable(Instant now, Duration grace) {
            return usedAt == null || now.isBefore(usedAt.plus(grace));
        }
    }

    /// It was exchanged for a newer one, which has been used since: either its thief or its owner comes second,
    /// and nobody can tell which (RFC 9700 §4.14.2).
    record Spent(String grant) implements RefreshLookup {}

    /// We never gave it, or have long forgotten it.
    record Unknown() implements RefreshLookup {}
}
