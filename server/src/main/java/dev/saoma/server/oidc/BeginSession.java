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
    private final SessionEnds ends;
    private final SessionLives lives;
    private final Participants participants;
    private final Users users;
    private final OidcSettings settings;
    private final InstantSource clock;
    private final Chance chance;
    private final NoteLogin logins;

    BeginSession(
            Sessions sessions,
            SessionEnds ends,
            SessionLives lives,
            Participants participants,
            Users users,
            OidcSettings settings,
            InstantSource clock,
            Chance chance,
            NoteLogin logins) {
        this.sessions = sessions;
        this.ends = ends;
        this.lives = lives;
        this.participants = participants;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
        this.logins = logins;
    }

    /// Begins a session under a new key, so that a key that somebody planted in the browser is worth nothing.
    ///
    /// @param id names the session. Another one of that name ends: the same proof was shown before, and the
    ///     answer was lost
    /// @param methods how the person proved who they are, the `amr`
    /// @param cookie what the browser holds from before; that session ends
    /// @param from what the browser is and where
    public SessionKey begin(
            PoolId pool, UserId user, SessionId id, List<String> methods, Optional<String> cookie, Surroundings from) {
        var now = clock.instant();
        var living = living(pool, user);
        var isRepeat = sessions.find(pool, living, id, now).isPresent();
        ends.end(pool, id);
        var key = new Secret(chance.secret());
        var life = lives.of(pool);
        var endsAt = now.plus(life.life(settings));
        var session = new Session(
                SessionKey.digest(key.reveal()),
                pool,
                new Login(living, id, methods, now),
                from,
                now,
                life.nextEnd(now, endsAt, settings),
                endsAt);
        sessions.add(session);
        cookie.flatMap(old -> sessions.find(pool, SessionKey.digest(old), now))
                .ifPresent(former -> replace(former, session));
        if (!isRepeat) {
            logins.note(pool, session.login());
        }
        return new SessionKey(key, life.life(settings));
    }

    /// Somebody who proves once more who they are has not logged out of the websites that they use; whoever takes the
    /// browser over from somebody else has them logged out.
    private void replace(Session former, Session session) {
        if (former.login().user().equals(session.login().user())) {
            // What is being offered in the former one is there before it is carried over, or not at all.
            sessions.hold(former.pool(), former.login().session());
            participants.carry(former.login().session(), session.login().session());
            sessions.succeed(
                    former.pool(), former.login().session(), session.login().session());
            sessions.end(former.pool(), former.key());
        } else {
            ends.end(former.pool(), former.key(), Optional.empty());
        }
    }

    /// Between the scan and this, the user may have become part of another.
    private UserId living(PoolId pool, UserId user) {
        return users.find(pool, user).map(User::id).orElse(user);
    }
}
