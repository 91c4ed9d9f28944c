package dev.saoma.server.trash;

import dev.saoma.server.kernel.PoolId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;

/// Where things go that are deleted. Whoever deletes switches them off first: nothing can be done with them, but that
/// their row stays with all that belongs to it, and with it their name. All of it belongs into the transaction of who
/// deletes or restores.
@Service
public class Trash {

    private final TrashStore store;
    private final TrashSettings settings;
    private final InstantSource clock;

    Trash(TrashStore store, TrashSettings settings, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// Has it erased after a while.
    public void put(TrashKind kind, PoolId pool, String id) {
        store.add(kind, pool, id, clock.instant().plus(settings.keptFor()));
    }

    /// What of a pool can be had back, the latest first.
    public List<Trashed> of(TrashKind kind, PoolId pool) {
        return store.of(kind, pool, clock.instant());
    }

    /// Has it back as it was.
    ///
    /// @return whether it could still be had back
    public boolean restore(TrashKind kind, PoolId pool, String id) {
        return store.restore(kind, pool, id, clock.instant());
    }
}
