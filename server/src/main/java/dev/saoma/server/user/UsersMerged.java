package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.Map;

/// A user is now part of another. Published inside the transaction of the merger: who has something of the former
/// user changes it there.
///
/// @param actor who decided it
/// @param by how, in words for the record
public record UsersMerged(PoolId pool, UserId former, UserId into, Actor actor, String by, Instant at)
        implements Audited {

    @Override
    public String action() {
        return "user.merged";
    }

    @Override
    public String object() {
        return "user/" + former.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("into", into.value(), "by", by);
    }
}
