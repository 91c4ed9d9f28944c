package dev.saoma.server.push;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// Somebody has looked at who is behind a push.
public record PushUnmasked(PoolId pool, Actor actor, ConnectionId connection, PushId push) implements Audited {

    @Override
    public String action() {
        return "push.unmask";
    }

    @Override
    public String object() {
        return "push/" + push;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("connection-id", connection.value());
    }
}
