package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/// Two users turned out to be one person, by the union id. Kept until they are merged.
public record UsersFoundToBeOne(PoolId pool, UserId elder, UserId younger, Instant at) implements Audited {

    private static final Comparator<User> BY_AGE = Comparator.comparing(User::createdAt)
            .thenComparing(user -> user.id().value());

    static UsersFoundToBeOne of(User one, User other, Instant at) {
        var oneIsElder = BY_AGE.compare(one, other) < 0;
        return new UsersFoundToBeOne(one.pool(), (oneIsElder ? one : other).id(), (oneIsElder ? other : one).id(), at);
    }

    @Override
    public Actor actor() {
        return new Actor.Itself();
    }

    @Override
    public String action() {
        return "user.found-twice";
    }

    @Override
    public String object() {
        return "user/" + younger.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("elder", elder.value());
    }
}
