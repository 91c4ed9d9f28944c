package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.pool.CurrentPool;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Ties the answer to "Log out?" to the session that it was asked in, so that no other site can answer it.
@Component
public final class LogoutConfirmations {

    private final Vault vault;

    LogoutConfirmations(Vault vault) {
        this.vault = vault;
    }

    /// Goes into the form.
    ///
    /// @param target where the visitor goes afterwards; empty for nowhere
    public String seal(SessionId session, String target) {
        return vault.seal(new Secret(target), purpose(session));
    }

    /// Where the visitor goes afterwards, if that session was asked.
    public Optional<String> open(SessionId session, String confirmation) {
        return vault.tryOpen(confirmation, purpose(session)).map(Secret::reveal);
    }

    private static String purpose(SessionId session) {
        return "logout/" + CurrentPool.get().id() + "/" + session;
    }
}
