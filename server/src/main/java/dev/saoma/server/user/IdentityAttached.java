package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Map;

/// A user is now known by one more identity, which was told by something else than WeChat's union id.
///
/// @param connection the identifier of the one that the person came by
/// @param by what told it: `field phone`, or a proof such as `username-password`
public record IdentityAttached(PoolId pool, UserId user, String connection, String by) implements Audited {

    @Override
    public Actor actor() {
        return new Actor.Itself();
    }

    @Override
    public String action() {
        return "user.identity-attached";
    }

    @Override
    public String object() {
        return "user/" + user.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("connection", connection, "by", by);
    }
}
