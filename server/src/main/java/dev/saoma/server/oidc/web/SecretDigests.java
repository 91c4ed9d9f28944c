package dev.saoma.server.oidc.web;

import dev.saoma.server.application.FormerClientSecrets;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Compares client secrets with their digests. They are random and long, so a slow hash would only cost time; and
/// nothing is ever encoded anew. A secret that does not fit may be the client's former one: only then is that
/// looked up.
@Component
final class SecretDigests implements PasswordEncoder {

    private static final char WHOSE = ' ';

    private final FormerClientSecrets formers;
    private final InstantSource clock;

    SecretDigests(FormerClientSecrets formers, InstantSource clock) {
        this.formers = formers;
        this.clock = clock;
    }

    /// What a client of ours has in the place of its secret.
    static String of(ClientId client, Digest digest) {
        return digest.value() + WHOSE + client.value();
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : Digest.of(secret.toString()).value();
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String known) {
        if (secret == null || known == null) {
            return false;
        }
        var end = known.indexOf(WHOSE);
        var typed = secret.toString();
        return end < 0
                ? new Digest(known).matches(typed)
                : new Digest(known.substring(0, end)).matches(typed)
                        || isFormer(new ClientId(known.substring(end + 1)), typed);
    }

    private boolean isFormer(ClientId client, String typed) {
        var now = clock.instant();
        var fits = formers.of(client, now)
                .filter(former -> former.digest().matches(typed))
                .isPresent();
        if (fits) {
            formers.use(client, now);
        }
        return fits;
    }
}
