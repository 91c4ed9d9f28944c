package dev.saoma.server.login.web;

import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The session that a browser holds in the current pool.
@Component
final class HeldSessions {

    private final FindSession sessions;
    private final Addresses addresses;

    HeldSessions(FindSession sessions, Addresses addresses) {
        this.sessions = sessions;
        this.addresses = addresses;
    }

    /// What its cookie says, good or not.
    Optional<String> cookie(HttpServletRequest request) {
        var name = SessionKey.cookie(CurrentPool.get(), addresses).name();
        return BrowserKeys.cookies(request, name).stream().findFirst();
    }

    /// The session itself, if it is alive.
    Optional<Session> of(HttpServletRequest request) {
        return cookie(request).flatMap(cookie -> sessions.find(CurrentPool.get().id(), cookie));
    }
}
