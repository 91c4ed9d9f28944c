package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Locale;
import java.util.Map;

/// Somebody has done something to a user. Published inside the transaction in which it was done.
public record UserManaged(PoolId pool, UserId user, What what, Actor actor) implements Audited {

    /// What was done.
    public enum What {
        CREATED,
        CHANGED,
        DEACTIVATED,
        ACTIVATED,
        UNBOUND
    }

    @Override
    public String action() {
        return "user." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String object() {
        return "user/" + user.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
