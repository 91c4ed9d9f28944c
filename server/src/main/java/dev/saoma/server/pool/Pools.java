package dev.saoma.server.pool;

import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;

/// The store of pools.
public interface Pools {

    Optional<Pool> find(PoolId id);

    Optional<Pool> findBySlug(String slug);

    /// All of them, by name.
    List<Pool> all();

    /// Creates the pool, or updates its name and slug.
    void save(Pool pool);
}
