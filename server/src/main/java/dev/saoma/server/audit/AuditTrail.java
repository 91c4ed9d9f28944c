package dev.saoma.server.audit;

import dev.saoma.server.console.Cursor;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;

/// The store of the trail. There is no way to change an entry or to take one out.
public interface AuditTrail {

    void add(AuditEntry entry);

    /// Those of a pool, newest first.
    ///
    /// @param after where to begin: behind that one
    List<AuditEntry> newest(PoolId pool, Optional<Cursor> after, int limit);

    /// Those of one object, newest first.
    ///
    /// @param after where to begin: behind that one
    List<AuditEntry> newest(PoolId pool, String object, Optional<Cursor> after, int limit);
}
