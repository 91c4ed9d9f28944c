package dev.saoma.server.pool;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// A pool's time was over: nothing of it is left.
public record PoolErased(PoolId erased, String slug) implements Audited {

    @Override
    public PoolId pool() {
        return INSTALLATION;
    }

    @Override
    public Actor actor() {
        return new Actor.Itself();
    }

    @Override
    public String action() {
        return "pool.erased";
    }

    @Override
    public String object() {
        return "pool/" + erased;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("slug", slug);
    }
}
