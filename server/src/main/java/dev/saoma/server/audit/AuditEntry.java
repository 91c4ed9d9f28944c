package dev.saoma.server.audit;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Map;

/// One line of the trail.
///
/// @param action what was done, such as `platform-token.read`
/// @param object what it was done to, such as `connection/official-account`
public record AuditEntry(
        String id, Instant at, PoolId pool, Actor actor, String action, String object, Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
