package dev.saoma.server.oidc;

import dev.saoma.server.user.UserErased;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ends all sessions and tokens of somebody who had themselves erased; their websites are told.
@Component
class EndErased {

    private final EndLogins logins;

    EndErased(EndLogins logins) {
        this.logins = logins;
    }

    /// Heard inside the transaction.
    @EventListener
    void on(UserErased erased) {
        logins.end(erased.pool(), erased.user(), Instant.ofEpochMilli(Long.MAX_VALUE));
    }
}
