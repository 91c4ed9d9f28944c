package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.device.DeviceGrants;
import dev.saoma.server.user.Users;
import java.time.Instant;
import org.springframework.stereotype.Service;

/// Ends all logins of a user: their sessions, and the codes and tokens that websites got in them. An access token
/// that a website's own API checks by its signature is good until it expires. Belongs into one transaction with what
/// it happens for.
@Service
public class EndLogins {

    private final SessionEnds sessions;
    private final Grants grants;
    private final DeviceGrants devices;
    private final Users users;

    EndLogins(SessionEnds sessions, Grants grants, DeviceGrants devices, Users users) {
        this.sessions = sessions;
        this.grants = grants;
        this.devices = devices;
        this.users = users;
    }

    /// Ends those of up to that moment; somebody who logs in again afterwards stays logged in.
    public void end(PoolId pool, UserId user, Instant until) {
        waitForLogins(pool, user);
        sessions.end(pool, user, until);
        revoke(pool, user, until);
    }

    /// The same, but for one session, whose browser stays logged in. What websites got in it ends too.
    void endOthers(PoolId pool, UserId user, SessionId kept, Instant until) {
        waitForLogins(pool, user);
        sessions.endOthers(pool, user, kept, until);
        revoke(pool, user, until);
    }

    /// Whoever is just being let in holds the user, and is there to be ended afterwards.
    private void waitForLogins(PoolId pool, UserId user) {
        users.hold(pool, user);
    }

    /// Devices first: one that is just being given its tokens is waited for, and has a grant then.
    private void revoke(PoolId pool, UserId user, Instant until) {
        devices.deny(pool, user);
        grants.revoke(pool, user, until);
    }
}
