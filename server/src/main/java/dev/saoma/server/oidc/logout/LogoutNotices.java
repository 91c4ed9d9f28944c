package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.logout.LogoutNotice.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The store of notices.
public interface LogoutNotices {

    void add(LogoutNotice notice);

    Optional<LogoutNotice> find(NoticeId id);

    /// The application has heard it.
    void remove(NoticeId id);

    /// Writes down a try that failed, if the notice still waits.
    void failed(NoticeId id, NoticeState next, int attempts, Failure failure, Instant at);

    /// A page of a pool's notices, latest first.
    ///
    /// @param application of this one alone; of all where it is null
    /// @param after where the page before ended
    List<LogoutNotice> page(
            PoolId pool, NoticeState state, @Nullable ClientId application, @Nullable PageKey after, int limit);

    /// Forgets some dead ones that came to that before that moment.
    ///
    /// @return how many
    int forget(Instant deadBefore, int limit);

    /// Where a page ended.
    record PageKey(Instant movedAt, NoticeId id) {}
}
