package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.device.DeviceGrants;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Logs a browser out. Websites that want to hear of it are told. What they hold stays good until it expires, as they
/// have sessions of their own; unless the login was somebody else's, or somebody does not trust that browser any
/// more.
@Service
public class EndSession {

    private final SessionEnds sessions;
    private final Sessions store;
    private final Grants grants;
    private final DeviceGrants devices;
    private final InstantSource clock;

    EndSession(SessionEnds sessions, Sessions store, Grants grants, DeviceGrants devices, InstantSource clock) {
        this.sessions = sessions;
        this.store = store;
        this.clock = clock;
        this.grants = grants;
        this.devices = devices;
    }

    /// Ends the session of the browser that holds this cookie.
    ///
    /// @param asker the website that asked for it
    public void end(PoolId pool, String cookie, Optional<ClientId> asker) {
        sessions.end(pool, SessionKey.digest(cookie), asker);
    }

    /// Ends the session and all codes and tokens that websites and devices got in it, by whichever name it had then,
    /// also where the session itself is gone.
    public void revoke(PoolId pool, SessionId session) {
        var current = store.current(pool, session);
        var names = store.names(pool, current);
        sessions.end(pool, current);
        for (var name : names) {
            // Before the grants: a device that is just being given its tokens is waited for.
            devices.deny(pool, name);
            grants.revoke(pool, name);
        }
    }

    /// Ends one of the user's sessions, as [#revoke] does.
    ///
    /// @return whether it was one of theirs
    public boolean revoke(PoolId pool, UserId user, SessionId session) {
        var theirs = store.find(pool, user, session, clock.instant()).isPresent();
        if (theirs) {
            revoke(pool, session);
        }
        return theirs;
    }

    /// Ends all of the user's sessions but the given one, as [#revoke] does.
    public void revokeOthers(PoolId pool, UserId user, SessionId kept) {
        sessions.others(pool, user, kept, clock.instant()).forEach(session -> revoke(pool, session));
    }

    /// Ends the session that an ID token was made in.
    ///
    /// @param asker the website that asked for it
    public void end(PoolId pool, SessionId session, Optional<ClientId> asker) {
        sessions.end(pool, store.current(pool, session), asker);
    }
}
