package dev.saoma.server.roster;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// Users were carried in or out in large numbers.
///
/// @param action `users.import`, `users.export` or `identities.move`
public record UsersCarried(PoolId pool, Actor actor, String action, Map<String, String> details) implements Audited {

    public UsersCarried {
        details = Map.copyOf(details);
    }

    @Override
    public String object() {
        return "pool/" + pool;
    }
}
