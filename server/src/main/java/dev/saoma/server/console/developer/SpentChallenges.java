package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Digest;
import java.time.Instant;

/// The store of challenges that were answered.
public interface SpentChallenges {

    /// Notes that one was answered.
    ///
    /// @return whether it was not spent yet: of two who come with one, one is told so
    boolean spend(Digest challenge, Instant expiresAt);

    /// Deletes some that expired before that moment.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
