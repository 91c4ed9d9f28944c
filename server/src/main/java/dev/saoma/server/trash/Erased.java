package dev.saoma.server.trash;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// The time of something that was deleted was over: nothing of it is left.
public record Erased(Trashed trashed) implements Audited {

    @Override
    public PoolId pool() {
        return trashed.pool();
    }

    @Override
    public Actor actor() {
        return new Actor.Itself();
    }

    @Override
    public String action() {
        return trashed.kind().word() + ".erased";
    }

    @Override
    public String object() {
        return trashed.kind().object(trashed.id());
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
