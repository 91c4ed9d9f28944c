package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.List;
import java.util.Map;

/// Everything was erased that was known of a person, as they or an operator wanted. Published inside the transaction:
/// who has something of the user takes it away there.
///
/// @param identities by what they were known
public record UserErased(PoolId pool, UserId user, List<IdentityId> identities, Actor actor) implements Audited {

    public UserErased {
        identities = List.copyOf(identities);
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
        return actor instanceof Actor.Itself ? Map.of("by", "the person") : Map.of();
    }
}
