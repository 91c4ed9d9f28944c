package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The store of sessions. Everything is asked within one pool: another pool's sessions do not exist.
public interface Sessions {

    void add(Session session);

    /// The session, if it has not expired.
    Optional<Session> find(PoolId pool, Digest key, Instant now);

    /// The session of that name, if it is that user's and has not expired.
    Optional<Session> find(PoolId pool, UserId user, SessionId session, Instant now);

    /// A page of the user's sessions that have not expired, the latest login first.
    ///
    /// @param after where the page before ended
    List<Session> of(PoolId pool, UserId user, Instant now, @Nullable PageKey after, int limit);

    /// Where a page ended.
    record PageKey(Instant loggedInAt, SessionId session) {}

    /// Whether the session is there. If it is, then until the transaction is over nobody ends it, and whoever is
    /// about to finds what was given in it.
    boolean hold(PoolId pool, SessionId session);

    /// Notes that the session was used and puts its end off.
    void seen(Digest key, Instant now, Instant expiresAt);

    /// Ends the session of a browser; nothing where there is none.
    void end(PoolId pool, Digest key);

    /// Ends a session by its public id; nothing where there is none.
    void end(PoolId pool, SessionId session);

    /// Ends the sessions of a user that began up to that moment.
    void end(PoolId pool, UserId user, Instant until);

    /// Notes that a session took another one's place, which is known by that name too from then on.
    void succeed(PoolId pool, SessionId former, SessionId session);

    /// The session that is known by that name: itself, where no other took its place.
    SessionId current(PoolId pool, SessionId name);

    /// All names of a session, its own first.
    List<SessionId> names(PoolId pool, SessionId session);

    /// Makes the sessions of one user another one's.
    void give(PoolId pool, UserId from, UserId to);

    /// Deletes some that expired before that moment.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
