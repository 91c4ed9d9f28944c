package dev.saoma.server.audit;

import dev.saoma.server.console.Cursor;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries of the trail are looked for. What is absent does not narrow the search.
///
/// @param actor who did it
/// @param action what was done
/// @param object what it was done to
/// @param from the first moment
/// @param until the moment after the last
/// @param after the last entry of the page before; pages are found by this and not by counting
public record AuditQuery(
        PoolId pool,
        @Nullable Actor actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Cursor after,
        int limit) {

    /// Everything of a pool, from its newest.
    public static AuditQuery of(PoolId pool, int limit) {
        return new AuditQuery(pool, null, null, null, null, null, null, limit);
    }
}
