package dev.saoma.server.oidc;

import dev.saoma.server.user.IdentityDisowned;
import dev.saoma.server.user.IdentityUnbound;
import dev.saoma.server.user.UserManaged;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ends logins when a way to log in is taken away: who came by it must not stay. A session does not say by which
/// identity it began, so all end, but for the browser in which a person has just unbound it themselves.
@Component
class EndUnbound {

    private final EndLogins logins;
    private final InstantSource clock;

    EndUnbound(EndLogins logins, InstantSource clock) {
        this.logins = logins;
        this.clock = clock;
    }

    /// Each is heard inside the transaction in which it happens.
    @EventListener
    void on(UserManaged managed) {
        if (managed.what() == UserManaged.What.UNBOUND) {
            logins.end(managed.pool(), managed.user(), clock.instant());
        }
    }

    @EventListener
    void on(IdentityDisowned disowned) {
        logins.end(disowned.pool(), disowned.user(), clock.instant());
    }

    @EventListener
    void on(IdentityUnbound unbound) {
        logins.endOthers(unbound.pool(), unbound.user(), new SessionId(unbound.login()), clock.instant());
    }
}
