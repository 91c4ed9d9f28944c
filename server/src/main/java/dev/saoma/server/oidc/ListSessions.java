package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Shows where a user is logged in.
@Service
public class ListSessions {

    private final Sessions sessions;
    private final InstantSource clock;

    ListSessions(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /// A page of them, the latest login first.
    ///
    /// @param after where the page before ended
    public List<Session> of(PoolId pool, UserId user, Sessions.@Nullable PageKey after, int limit) {
        return sessions.of(pool, user, clock.instant(), after, limit);
    }
}
