package dev.saoma.server.pool;

import dev.saoma.server.kernel.PoolId;
import java.util.Optional;

/// The store of pools.
public interface Pools {

    Optional<Pool> find(PoolId id);

    Optional<Pool> findBySlug(String slug);

    /// Creates the pool, or updates its name and slug.
    void save(Pool pool);
}
