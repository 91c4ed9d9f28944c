package dev.saoma.server.pool;

import dev.saoma.server.kernel.PoolId;
import java.util.List;

/// Everything in the database that belongs to a pool, whichever module's it is.
public interface PoolRows {

    /// Deletes some of it, what refers to others first, and the pool itself last of all.
    ///
    /// @return how many rows; 0 when there is nothing left
    int eraseSome(PoolId pool, int limit);

    /// The names of the tables that hold it.
    List<String> tables();
}
