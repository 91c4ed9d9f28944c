package dev.saoma.server.oidc;

import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.pool.CurrentPool;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Carries a login request through the visitor's browser, sealed: nobody can write, change or move one to
/// another pool, and none needs a row in the database.
@Component
public final class LoginRequests {

    private static final int PARTS = 6;

    private final Vault vault;
    private final OidcSettings settings;
    private final InstantSource clock;

    LoginRequests(Vault vault, OidcSettings settings, InstantSource clock) {
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /// Seals a request for the current pool.
    public String seal(LoginRequest request) {
        var text = String.join(
                "\n",
                Long.toString(clock.instant().toEpochMilli()),
                request.application().value(),
                request.atLeast().word(),
                request.continueAt(),
                request.locales(),
                Boolean.toString(request.isTrial()));
        return vault.seal(new Secret(text), purpose(CurrentPool.get().id()));
    }

    /// The request, unless it is not ours, another pool's, or too old.
    public Optional<LoginRequest> open(String sealed) {
        return vault.tryOpen(sealed, purpose(CurrentPool.get().id()))
                .map(text -> text.reveal().split("\n", PARTS))
                // One that was sealed before an update may have another form.
                .filter(parts -> parts.length == PARTS)
                .filter(parts -> clock.instant().isBefore(end(parts[0])))
                .map(parts -> new LoginRequest(
                        new ClientId(parts[1]), parts[3], parts[4], policy(parts[2]), Boolean.parseBoolean(parts[5])));
    }

    private static Policy policy(String word) {
        return Policy.parse(word).orElseThrow(() -> new IllegalStateException("No policy is called " + word));
    }

    private Instant end(String sealedAt) {
        return Instant.ofEpochMilli(Long.parseLong(sealedAt)).plus(settings.loginLife());
    }

    private static String purpose(PoolId pool) {
        return "login-request/" + pool;
    }
}
