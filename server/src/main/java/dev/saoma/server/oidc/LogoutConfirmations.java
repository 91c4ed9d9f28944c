package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
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

    /// What a person is asked about.
    ///
    /// @param asker the website that asked for the logout, if it said so
    /// @param target where the visitor goes afterwards; empty for nowhere
    public record Question(Optional<ClientId> asker, String target) {}

    /// Goes into the form.
    public String seal(SessionId session, Question question) {
        var asker = question.asker().map(ClientId::value).orElse("");
        return vault.seal(new Secret(asker + " " + question.target()), purpose(session));
    }

    /// What was asked, if that session was.
    public Optional<Question> open(SessionId session, String confirmation) {
        return vault.tryOpen(confirmation, purpose(session))
                .map(text -> text.reveal().split(" ", 2))
                .map(parts -> new Question(ClientId.parse(parts[0]), parts[1]));
    }

    private static String purpose(SessionId session) {
        return "logout-question/" + CurrentPool.get().id() + "/" + session;
    }
}
