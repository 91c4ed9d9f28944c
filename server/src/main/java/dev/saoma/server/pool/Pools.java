package dev.saoma.server.pool;

import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;

/// The store of pools.
public interface Pools {

    Optional<Pool> find(PoolId id);

    Optional<Pool> findBySlug(String slug);

    /// The same, of a pool that answers at its address: one that is to be deleted does not.
    Optional<Pool> findOpen(String slug);

    /// All of them, by name.
    List<Pool> all();

    /// Creates the pool, or updates its name and slug, as the configuration file says. It is the file's from then on,
    /// and stays.
    void save(Pool pool);
}
