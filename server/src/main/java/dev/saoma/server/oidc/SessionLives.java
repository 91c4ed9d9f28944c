package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;

/// The store of how long the sessions of pools live.
public interface SessionLives {

    /// What is set for the pool; nothing of it where it is not.
    SessionLife of(PoolId pool);

    void save(PoolId pool, SessionLife life);
}
