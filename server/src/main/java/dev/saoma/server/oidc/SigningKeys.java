package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.List;

/// The store of signing keys.
public interface SigningKeys {

    KeyRing of(PoolId pool);

    /// Adds a key, unless the pool has one of that generation.
    ///
    /// @return whether it was added
    boolean add(SigningKey key);

    void remove(SigningKey key);

    /// The pools whose newest key is older than that, and those that have keys to forget beside it.
    List<PoolId> poolsToTend(Instant newestCreatedBefore);
}
