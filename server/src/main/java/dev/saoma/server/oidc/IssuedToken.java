package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import java.time.Instant;

/// What we keep of a code or token that we gave away: enough to recognise it, not enough to use it.
public record IssuedToken(Digest digest, Instant issuedAt, Instant expiresAt) {

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
