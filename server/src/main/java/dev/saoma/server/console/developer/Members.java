package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;

/// The store of who has which part in a pool. Those who own all pools are among the members of each.
public interface Members {

    /// All of them, by address.
    List<Member> of(PoolId pool);

    Optional<Member> find(PoolId pool, DeveloperId developer);

    /// Waits until nobody else changes the pool's members. Belongs at the beginning of a transaction: two owners must
    /// not take each other's role at the same time.
    void lock(PoolId pool);

    /// Gives another role.
    ///
    /// @return whether it was that version
    boolean change(PoolId pool, DeveloperId developer, int version, Role role);

    /// Takes the role.
    ///
    /// @return whether it was that version
    boolean remove(PoolId pool, DeveloperId developer, int version);
}
