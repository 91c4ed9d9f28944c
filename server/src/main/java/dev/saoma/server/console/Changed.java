package dev.saoma.server.console;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// Something of a pool was made, changed or deleted by the API.
public record Changed(PoolId pool, Actor actor, String action, String object, Map<String, String> details)
        implements Audited {

    public Changed {
        details = Map.copyOf(details);
    }

    static Changed by(Caller caller, String action, String object) {
        return new Changed(caller.pool(), caller.actor(), action, object, Map.of());
    }
}
