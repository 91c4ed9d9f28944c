package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Recognises a browser that is logged in.
@Service
public class FindSession {

    /// How exactly the last use is noted: a write for each request would cost more than it tells.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final SessionLives lives;
    private final OidcSettings settings;
    private final InstantSource clock;

    FindSession(Sessions sessions, SessionLives lives, OidcSettings settings, InstantSource clock) {
        this.sessions = sessions;
        this.lives = lives;
        this.settings = settings;
        this.clock = clock;
    }

    /// The session, if the cookie is the key of one of that pool.
    public Optional<Session> find(PoolId pool, String cookie) {
        var now = clock.instant();
        var found = sessions.find(pool, SessionKey.digest(cookie), now);
        found.filter(session -> session.seenAt().plus(GRAIN).isBefore(now))
                .ifPresent(session ->
                        sessions.seen(session.key(), now, lives.of(pool).nextEnd(now, session.endsAt(), settings)));
        return found;
    }
}
