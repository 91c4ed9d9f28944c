package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;

/// Two users turned out to be one person, by the union id. Kept until they are merged.
public record UsersFoundToBeOne(PoolId pool, UserId elder, UserId younger, Instant at) {

    private static final Comparator<User> BY_AGE = Comparator.comparing(User::createdAt)
            .thenComparing(user -> user.id().value());

    static UsersFoundToBeOne of(User one, User other, Instant at) {
        var oneIsElder = BY_AGE.compare(one, other) < 0;
        return new UsersFoundToBeOne(one.pool(), (oneIsElder ? one : other).id(), (oneIsElder ? other : one).id(), at);
    }
}
