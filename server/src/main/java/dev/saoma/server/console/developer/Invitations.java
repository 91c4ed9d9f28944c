package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.InvitationId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of invitations. One address has one in a pool.
public interface Invitations {

    /// Adds one in place of the address's earlier one.
    void add(Invitation invitation, Digest link);

    /// Those of a pool that are still good, the newest first.
    List<Invitation> of(PoolId pool, Instant now);

    Optional<Invitation> find(Digest link, Instant now);

    /// Uses one up. Belongs into the transaction in which the role is given.
    ///
    /// @return it, if it was good: of two who use a link at the same time, one is told so
    Optional<Invitation> spend(Digest link, Instant now);

    /// Takes one back.
    ///
    /// @return it, if it was there
    Optional<Invitation> withdraw(PoolId pool, InvitationId id);

    /// Withdraws all that this developer or program has sent for a pool.
    void withdrawOf(PoolId pool, Actor invitedBy);

    /// Deletes some that ended before that moment.
    ///
    /// @return how many
    int forget(Instant endedBefore, int limit);
}
