package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Map;

/// A person is not to be known by one of their identities any more. Published inside the transaction.
///
/// @param login the login in which they have said so, by its public name
public record IdentityUnbound(PoolId pool, UserId user, AppId account, String login) implements Audited {

    @Override
    public Actor actor() {
        return new Actor.Itself();
    }

    @Override
    public String action() {
        return "identity.unbind";
    }

    @Override
    public String object() {
        return "user/" + user;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("account", account.value(), "by", "the person");
    }
}
