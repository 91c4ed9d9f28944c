package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Map;

/// Somebody has looked at a user's phone number, e-mail address and WeChat's ids whole.
public record UserUnmasked(PoolId pool, UserId user, Actor actor) implements Audited {

    @Override
    public String action() {
        return "user.unmask";
    }

    @Override
    public String object() {
        return "user/" + user;
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
