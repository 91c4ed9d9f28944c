package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Map;

/// Somebody had new signing keys of a pool made.
///
/// @param keys the ids of those that were announced
public record KeysRotated(PoolId pool, Actor actor, List<String> keys) implements Audited {

    public KeysRotated {
        keys = List.copyOf(keys);
    }

    @Override
    public String action() {
        return "keys.rotate";
    }

    @Override
    public String object() {
        return "pool/" + pool;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("announced", String.join(" ", keys));
    }
}
