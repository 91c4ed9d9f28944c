package dev.saoma.server.testing;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;

/// Pools for tests.
public final class TestPools {

    private TestPools() {}

    /// A pool that no other test knows.
    public static Pool pool() {
        var id = Ids.id();
        return new Pool(new PoolId(id), "p" + id, "A pool");
    }
}
