package dev.saoma.server.oidc;

import dev.saoma.server.user.UserManaged;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ends the logins of a user who is shut out.
@Component
class EndDeactivated {

    private final EndLogins logins;
    private final InstantSource clock;

    EndDeactivated(EndLogins logins, InstantSource clock) {
        this.logins = logins;
        this.clock = clock;
    }

    /// Heard inside the transaction in which it happens.
    @EventListener
    void on(UserManaged managed) {
        if (managed.what() == UserManaged.What.DEACTIVATED) {
            logins.end(managed.pool(), managed.user(), clock.instant());
        }
    }
}
