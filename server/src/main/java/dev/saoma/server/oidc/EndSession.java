package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;
import org.springframework.stereotype.Service;

/// Logs a browser out. What websites hold stays good until it expires; they have sessions of their own.
@Service
public class EndSession {

    private final Sessions sessions;

    EndSession(Sessions sessions) {
        this.sessions = sessions;
    }

    /// Ends the session of the browser that holds this cookie.
    public void end(PoolId pool, String cookie) {
        sessions.end(pool, SessionKey.digest(cookie));
    }

    /// Ends the session that an ID token was made in.
    public void end(PoolId pool, SessionId session) {
        sessions.end(pool, session);
    }
}
