package dev.saoma.server.route;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// Somebody has had all dead letters of a route sent again.
///
/// @param identifier the connection's
public record DeadLettersSent(PoolId pool, Actor actor, String identifier, String route) implements Audited {

    @Override
    public String action() {
        return "dead-letters.send";
    }

    @Override
    public String object() {
        return "connection/" + identifier;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("route", route);
    }
}
