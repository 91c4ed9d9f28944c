package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.Participant;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a session ended, on its way to an application.
///
/// @param to whom it is for, and of which session and user
/// @param attempts how often it has been tried
/// @param failure why the last try failed, if there was one
/// @param movedAt when it came to its state, or was last tried
/// @param givesUpAt when it is not tried any more
public record LogoutNotice(
        NoticeId id,
        PoolId pool,
        Participant to,
        NoticeState state,
        int attempts,
        @Nullable Failure failure,
        Instant createdAt,
        Instant movedAt,
        Instant givesUpAt) {

    static LogoutNotice first(NoticeId id, PoolId pool, Participant to, Instant now, Duration tryFor) {
        return new LogoutNotice(id, pool, to, NoticeState.WAITING, 0, null, now, now, now.plus(tryFor));
    }

    /// What went wrong.
    ///
    /// @param trouble in one word
    /// @param status the HTTP status, if there was an answer
    public record Failure(String trouble, @Nullable Integer status) {}
}
