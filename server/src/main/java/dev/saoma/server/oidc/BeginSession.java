package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Logs a browser in. Belongs into one transaction with whatever proved who the person is.
@Service
public class BeginSession {

    private final Sessions sessions;
    private final Users users;
    private final OidcSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    BeginSession(Sessions sessions, Users users, OidcSettings settings, InstantSource clock, Chance chance) {
        this.sessions = sessions;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    /// Begins a session under a new key, so that a key that somebody planted in the browser is worth nothing.
    ///
    /// @param id names the session. Another one of that name ends: the same proof was shown before, and the
    ///     answer was lost
    /// @param methods how the person proved who they are, the `amr`
    /// @param cookie what the browser holds from before; that session ends
    public SessionKey begin(PoolId pool, UserId user, SessionId id, List<String> methods, Optional<String> cookie) {
        sessions.end(pool, id);
        cookie.ifPresent(old -> sessions.end(pool, SessionKey.digest(old)));
        var key = new Secret(chance.secret());
        var now = clock.instant();
        sessions.add(new Session(
                SessionKey.digest(key.reveal()),
                pool,
                new Login(living(pool, user), id, methods, now),
                now,
                now.plus(settings.sessionIdle()),
                now.plus(settings.sessionLife())));
        return new SessionKey(key, settings.sessionLife());
    }

    /// Between the scan and this, the user may have become part of another.
    private UserId living(PoolId pool, UserId user) {
        return users.find(pool, user).map(User::id).orElse(user);
    }
}
