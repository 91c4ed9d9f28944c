package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody has had a session of a user ended, or all of them.
///
/// @param session which; nothing for all
public record SessionsEnded(
        PoolId pool, Actor actor, UserId user, @Nullable SessionId session) implements Audited {

    @Override
    public String action() {
        return session == null ? "session.end-all" : "session.end";
    }

    @Override
    public String object() {
        return "user/" + user;
    }

    @Override
    public Map<String, String> details() {
        return session == null ? Map.of() : Map.of("session", session.value());
    }
}
