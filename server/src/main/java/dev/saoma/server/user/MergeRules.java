package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;

/// The store of the pools' rules; a pool without one reports.
public interface MergeRules {

    MergeRule of(PoolId pool);

    void save(PoolId pool, MergeRule rule);
}
