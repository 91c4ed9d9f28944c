package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// Somebody was not let in. The page gives one answer to all of them; the reason is here.
///
/// @param connection the identifier of the one that they came by
public record PersonRefused(PoolId pool, String connection, OpenId openId, Refusal reason) implements Audited {

    @Override
    public Actor actor() {
        return new Actor.Itself();
    }

    @Override
    public String action() {
        return "login.refused";
    }

    @Override
    public String object() {
        return "connection/" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("reason", reason.word(), "openid", openId.toString());
    }
}
