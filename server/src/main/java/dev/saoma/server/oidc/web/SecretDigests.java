package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares client secrets with their digests. They are random and long, so a slow hash would only cost time;
/// and nothing is ever encoded anew.
final class SecretDigests implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : Digest.of(secret.toString()).value();
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String digest) {
        return secret != null && digest != null && new Digest(digest).matches(secret.toString());
    }
}
