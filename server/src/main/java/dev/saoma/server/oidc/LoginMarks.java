package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.pool.CurrentPool;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Remembers, in the address that the browser comes back to, when a website's request first came, and whether the
/// person agreed to it. A login later than that answers the request; so `prompt=login` neither loops nor can be
/// talked out of.
@Component
public final class LoginMarks {

    private static final String YES = "yes";
    private static final String NO = "no";

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
        return seal(time(clock.instant()), query);
    }

    /// Marks a request as agreed to, or not.
    public String answered(String query, Instant askedAt, SessionId session, boolean agreed) {
        return seal(String.join(" ", time(askedAt), session.value(), agreed ? YES : NO), query);
    }

    /// What the mark says; nothing if it is not that request's own or too old.
    public Optional<LoginMark> read(String mark, String query) {
        return vault.tryOpen(mark, purpose(query))
                .map(text -> parse(text.reveal().split(" ", -1)))
                .filter(read -> clock.instant().isBefore(read.askedAt().plus(settings.loginLife())));
    }

    private static LoginMark parse(String[] parts) {
        var askedAt = Instant.ofEpochMilli(Long.parseLong(parts[0]));
        return parts.length == 1
                ? new LoginMark(askedAt, null, false)
                : new LoginMark(askedAt, new SessionId(parts[1]), YES.equals(parts[2]));
    }

    private String seal(String text, String query) {
        return vault.seal(new Secret(text), purpose(query));
    }

    private static String time(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static String purpose(String query) {
        return "login-mark/" + CurrentPool.get().id() + "/" + Digest.of(query).value();
    }
}
