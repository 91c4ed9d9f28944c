package dev.saoma.server.user;

import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who has been here before, as far as a login has to know.
///
/// @param follows whether the person is recorded as a follower of the account
/// @param unionAskedAt when WeChat was last asked for the union id
/// @param isActive whether the user may log in
public record Recognised(
        UserId user,
        boolean follows,
        @Nullable UnionId unionId,
        @Nullable Instant unionAskedAt,
        boolean isActive) {

    /// How often an identity without a union id is asked for: most will never have one.
    static final Duration ASK_EVERY = Duration.ofDays(1);

    /// Whether it is time to ask for the union id again.
    boolean isToBeAskedFor(Instant now) {
        var last = unionAskedAt;
        return unionId == null && (last == null || !last.isAfter(now.minus(ASK_EVERY)));
    }
}
