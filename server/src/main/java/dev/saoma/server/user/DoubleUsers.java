package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The store of users who are one person: those who were found, and those who were merged.
public interface DoubleUsers {

    /// Reports a pair.
    ///
    /// @return whether it had not been reported
    boolean report(UsersFoundToBeOne found);

    /// The pairs that were not merged yet, latest first.
    ///
    /// @param after where to begin: behind that one
    List<UsersFoundToBeOne> page(PoolId pool, @Nullable PageKey after, int limit);

    /// The pairs that this user is one of.
    List<UsersFoundToBeOne> reported(PoolId pool, UserId user);

    /// Holds users until the end of the transaction, so that nobody merges them or adds to them.
    ///
    /// @return whether all of them are there, in that pool
    boolean hold(PoolId pool, Set<UserId> users);

    /// Gives all that the former user is known by to the other one, and takes the former user away. The former id
    /// goes on resolving, as do those that resolved to it. Pairs that it was one of are forgotten.
    void merge(PoolId pool, UserId former, UserId into, Instant at);

    /// Where a page of them begins: behind this pair.
    record PageKey(Instant at, UserId elder, UserId younger) {}
}
