package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.List;

/// The store of signing keys.
public interface SigningKeys {

    KeyRings of(PoolId pool);

    /// Adds a key, unless the pool has one of that algorithm and generation.
    ///
    /// @return whether it was added
    boolean add(SigningKey key);

    void remove(SigningKey key);

    /// The pools with a line of keys whose newest is older than that, and those that have keys to forget beside
    /// it.
    List<PoolId> poolsToTend(Instant newestCreatedBefore);
}
