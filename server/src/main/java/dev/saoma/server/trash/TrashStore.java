package dev.saoma.server.trash;

import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.List;

/// The store of what is to be erased, and when.
public interface TrashStore {

    /// Notes when something that was switched off is to be erased.
    void add(TrashKind kind, PoolId pool, String id, Instant eraseAt);

    /// What of a pool can be had back, the latest first.
    List<Trashed> of(TrashKind kind, PoolId pool, Instant now);

    /// Switches it on again, and counts a change.
    ///
    /// @return whether it could still be had back
    boolean restore(TrashKind kind, PoolId pool, String id, Instant now);

    /// Some whose time is over.
    List<Trashed> due(TrashKind kind, Instant now, int limit);

    /// Deletes some of it and of what belongs to it, unless it is in use again.
    ///
    /// @return how many rows; 0 when there is nothing to delete
    int eraseSome(Trashed trashed, Instant now, int limit);
}
