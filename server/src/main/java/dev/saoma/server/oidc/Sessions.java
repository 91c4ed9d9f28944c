package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// The store of sessions. Everything is asked within one pool: another pool's sessions do not exist.
public interface Sessions {

    void add(Session session);

    /// The session, if it has not expired.
    Optional<Session> find(PoolId pool, Digest key, Instant now);

    /// Notes that the session was used and puts its end off.
    void seen(Digest key, Instant now, Instant expiresAt);

    /// Ends the session of a browser; nothing where there is none.
    void end(PoolId pool, Digest key);

    /// Ends a session by its public id; nothing where there is none.
    void end(PoolId pool, SessionId session);

    /// Ends the sessions of a user that began up to that moment.
    void end(PoolId pool, UserId user, Instant until);

    /// Makes the sessions of one user another one's.
    void give(PoolId pool, UserId from, UserId to);

    /// Deletes some that expired before that moment.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
