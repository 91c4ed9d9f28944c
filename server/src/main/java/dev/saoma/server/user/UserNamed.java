package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The customer's own system calls a user something else now.
///
/// @param id nothing, if it calls them nothing any more
record UserNamed(
        PoolId pool, Actor actor, UserId user, @Nullable ExternalId id) implements Audited {

    @Override
    public String action() {
        return "user.named";
    }

    @Override
    public String object() {
        return "user/" + user.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("external-id", id == null ? "" : id.value());
    }
}
