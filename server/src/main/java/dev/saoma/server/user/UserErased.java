package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Map;

/// A person has had everything erased that is known of them. Published inside the transaction: who has something of
/// the user takes it away there.
public record UserErased(PoolId pool, UserId user) implements Audited {

    @Override
    public Actor actor() {
        return new Actor.Itself();
    }

    @Override
    public String action() {
        return "user.erase";
    }

    @Override
    public String object() {
        return "user/" + user;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("by", "the person");
    }
}
