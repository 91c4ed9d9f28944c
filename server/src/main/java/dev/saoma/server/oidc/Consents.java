package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.pool.CurrentPool;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Ties the answer to "Tell this website who you are?" to the request and the session that it was asked in, so that no
/// other site can answer it.
@Component
public final class Consents {

    private final Vault vault;

    Consents(Vault vault) {
        this.vault = vault;
    }

    /// What a person is asked about.
    ///
    /// @param query the website's request
    /// @param askedAt when it first came
    public record Question(String query, Instant askedAt) {}

    /// Goes into the form.
    public String seal(SessionId session, Question question) {
        var text = question.askedAt().toEpochMilli() + " " + question.query();
        return vault.seal(new Secret(text), purpose(session));
    }

    /// What was asked, if that session was.
    public Optional<Question> open(SessionId session, String sealed) {
        return vault.tryOpen(sealed, purpose(session))
                .map(text -> text.reveal().split(" ", 2))
                .map(parts -> new Question(parts[1], Instant.ofEpochMilli(Long.parseLong(parts[0]))));
    }

    private static String purpose(SessionId session) {
        return "consent/" + CurrentPool.get().id() + "/" + session;
    }
}
