package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;
import org.springframework.stereotype.Service;

/// Logs a browser out. What websites hold stays good until it expires, as they have sessions of their own; unless the
/// login was somebody else's.
@Service
public class EndSession {

    private final Sessions sessions;
    private final Grants grants;

    EndSession(Sessions sessions, Grants grants) {
        this.sessions = sessions;
        this.grants = grants;
    }

    /// Ends the session of the browser that holds this cookie.
    public void end(PoolId pool, String cookie) {
        sessions.end(pool, SessionKey.digest(cookie));
    }

    /// Ends the session and all codes and tokens that websites got in it, also where the session itself is gone.
    public void revoke(PoolId pool, SessionId session) {
        sessions.end(pool, session);
        grants.revoke(pool, session);
    }

    /// Ends the session that an ID token was made in.
    public void end(PoolId pool, SessionId session) {
        sessions.end(pool, session);
    }
}
