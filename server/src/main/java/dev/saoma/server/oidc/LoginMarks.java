package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.pool.CurrentPool;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Remembers, in the address that the browser comes back to, when a website's request was first sent to the
/// login page. A login later than that answers the request; so `prompt=login` neither loops nor can be talked
/// out of.
@Component
public final class LoginMarks {

    private final Vault vault;
    private final OidcSettings settings;
    private final InstantSource clock;

    LoginMarks(Vault vault, OidcSettings settings, InstantSource clock) {
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /// Marks a request of the current pool as asked now.
    ///
    /// @param query all that the website asked; the mark is worth nothing with another
    public String mark(String query) {
        return vault.seal(new Secret(Long.toString(clock.instant().toEpochMilli())), purpose(query));
    }

    /// When that request was first asked; nothing if the mark is not its own or too old.
    public Optional<Instant> askedAt(String mark, String query) {
        return vault.tryOpen(mark, purpose(query))
                .map(time -> Instant.ofEpochMilli(Long.parseLong(time.reveal())))
                .filter(asked -> clock.instant().isBefore(asked.plus(settings.loginLife())));
    }

    private static String purpose(String query) {
        return "login-mark/" + CurrentPool.get().id() + "/" + Digest.of(query).value();
    }
}
