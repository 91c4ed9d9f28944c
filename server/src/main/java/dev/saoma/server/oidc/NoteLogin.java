package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.user.Logins;
import dev.saoma.server.user.Users;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Counts a login with its user, and tells whoever wants to hear of it. Belongs into the transaction in which somebody
/// is let in.
@Service
public class NoteLogin {

    private final Users users;
    private final ApplicationEventPublisher events;

    NoteLogin(Users users, ApplicationEventPublisher events) {
        this.users = users;
        this.events = events;
    }

    /// Notes a login that is good.
    ///
    /// @param login its user is the living one, should they have become part of another
    public void note(PoolId pool, Login login) {
        users.add(pool, login.user(), new Logins(1, login.at()));
        events.publishEvent(new LoggedIn(pool, login));
    }
}
