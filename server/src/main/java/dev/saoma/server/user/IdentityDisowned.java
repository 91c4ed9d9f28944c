package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Map;

/// A person has said that it was not them who had their WeChat bound to that account, and it is not any more.
/// Published inside the transaction.
public record IdentityDisowned(PoolId pool, UserId user, AppId account) implements Audited {

    @Override
    public Actor actor() {
        return new Actor.Itself();
    }

    @Override
    public String action() {
        return "identity.disown";
    }

    @Override
    public String object() {
        return "user/" + user.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("account", account.value(), "by", "whoever scanned");
    }
}
