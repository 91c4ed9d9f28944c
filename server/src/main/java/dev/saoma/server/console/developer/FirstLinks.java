package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Digest;
import java.time.Instant;

/// The store of the links by which the first developer is made.
public interface FirstLinks {

    void add(Digest link, Instant expiresAt);

    boolean isGood(Digest link, Instant now);

    /// Uses a link, and ends all others with it. Belongs into the transaction in which the developer is made.
    ///
    /// @return whether it was good: of two who use links at the same time, one is told so
    boolean spend(Digest link, Instant now);
}
