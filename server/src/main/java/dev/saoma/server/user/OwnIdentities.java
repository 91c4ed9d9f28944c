package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// The store of taking away what a user is known by. Takes part in the caller's transaction, which holds
/// the user.
public interface OwnIdentities {

    /// Those that came to the user on that occasion.
    List<Identity> cameBy(PoolId pool, UserId user, String occasion);

    /// Whether another user became part of that one at that moment or since.
    boolean hasAbsorbed(PoolId pool, UserId user, Instant since);

    /// Takes one away, and the union id with the last that has it: else the person would be known by it again.
    ///
    /// @return whether it was there
    boolean remove(PoolId pool, UserId user, IdentityId identity);

    /// Takes away everything that is known of the user; what stays is that the id is nobody's.
    void erase(PoolId pool, UserId user, Instant at);
}
