package dev.saoma.server.pool;

import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The store of who made pools, and which are to be deleted.
public interface PoolStandings {

    /// Creates a pool that is not the file's.
    void add(Pool pool);

    /// Leaves those to the console that the file does not name any more.
    void leaveToConsole(Set<PoolId> named);

    Optional<PoolStanding> find(PoolId id);

    /// Counts a change. Belongs into the transaction of the change, before it: who comes at the same time waits.
    ///
    /// @return whether it was that version, and not the file's
    boolean claim(PoolId id, int version);

    void rename(PoolId id, String name);

    /// Sets when it is erased; null if it is to stay.
    void deleteAt(PoolId id, @Nullable Instant at);

    /// Those that are to be deleted, and when.
    Map<PoolId, Instant> leaving();
}
