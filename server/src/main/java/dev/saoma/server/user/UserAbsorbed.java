package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Map;

/// The same merger as [UsersMerged], in the record of the user who stays: the other one's page is gone.
///
/// @param by how, in words for the record
record UserAbsorbed(PoolId pool, UserId user, UserId former, Actor actor, String by) implements Audited {

    @Override
    public String action() {
        return "user.absorbed";
    }

    @Override
    public String object() {
        return "user/" + user.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("former", former.value(), "by", by);
    }
}
