package dev.saoma.server.console;

import dev.saoma.server.application.FormerClientSecret;
import dev.saoma.server.application.FormerClientSecrets;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What becomes of a client's secret when another one takes its place: an application's as a program's.
@Component
final class OverlappingSecrets {

    private final FormerClientSecrets formers;
    private final InstantSource clock;

    OverlappingSecrets(FormerClientSecrets formers, InstantSource clock) {
        this.formers = formers;
        this.clock = clock;
    }

    /// Whether somebody may choose so long a time.
    static boolean isAllowed(SecretOverlap overlap) {
        return !(overlap instanceof SecretOverlap.For(var time))
                || (time.isPositive() && time.compareTo(SecretOverlap.LONGEST) <= 0);
    }

    /// Lets the secret from before be good for so long.
    void replaced(Caller caller, ClientId client, Optional<Digest> before, SecretOverlap overlap) {
        var now = clock.instant();
        if (before.isEmpty() || overlap instanceof SecretOverlap.None) {
            formers.end(client);
        } else {
            formers.keep(new FormerClientSecret(caller.pool(), client, before.get(), now, overlap.end(now), null));
        }
    }

    /// The one that is still good.
    Optional<FormerClientSecret> of(ClientId client) {
        return formers.of(client, clock.instant());
    }

    /// Ends it now.
    ///
    /// @return whether there was one that was good
    boolean end(ClientId client) {
        return of(client).isPresent() && formers.end(client);
    }
}
