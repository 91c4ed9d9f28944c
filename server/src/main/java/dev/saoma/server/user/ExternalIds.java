package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Optional;

/// The store of what the customer's own system calls users. Everything is asked within one pool.
public interface ExternalIds {

    Optional<ExternalId> find(PoolId pool, UserId user);

    /// Calls the user that, in the place of what they were called before.
    ///
    /// @return whether nobody else in the pool is called that
    boolean name(PoolId pool, UserId user, ExternalId id);

    /// Forgets what the user is called.
    void forget(PoolId pool, UserId user);
}
