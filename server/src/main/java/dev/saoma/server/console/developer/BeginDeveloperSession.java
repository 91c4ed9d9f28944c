package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.scan.Device;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Begins a session with a key of its own: one that somebody else has put into the browser before is worth nothing.
@Component
class BeginDeveloperSession {

    private final DeveloperSessions sessions;
    private final Developers developers;
    private final ConsoleSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    BeginDeveloperSession(
            DeveloperSessions sessions,
            Developers developers,
            ConsoleSettings settings,
            InstantSource clock,
            Chance chance) {
        this.sessions = sessions;
        this.developers = developers;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    /// For who has proven by password or passkey to be the developer.
    NewSession of(Developer developer, String address) {
        return begin(developer, address, clock.instant());
    }

    /// For who came by a WeChat: before ways to sign in are changed, password or passkey are asked for.
    NewSession unconfirmed(Developer developer, String address) {
        return begin(developer, address, Instant.EPOCH);
    }

    private NewSession begin(Developer developer, String address, Instant confirmedAt) {
        var key = chance.secret();
        var now = clock.instant();
        sessions.add(new DeveloperSession(
                Digest.of(key),
                developer.id(),
                address,
                Device.UNKNOWN, // noted where the cookie is set
                now,
                confirmedAt,
                now,
                now.plus(settings.sessionIdle()),
                now.plus(settings.sessionLife())));
        developers.signedIn(developer.id(), now);
        return new NewSession(developer, new Secret(key));
    }
}
