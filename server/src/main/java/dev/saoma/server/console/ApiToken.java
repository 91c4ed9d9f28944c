package dev.saoma.server.console;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Set;

/// What is kept of a token of the admin API.
///
/// @param scopes what it was asked for; it is good for those that the client still has
public record ApiToken(Digest digest, PoolId pool, ClientId client, Set<ApiScope> scopes, Instant expiresAt) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }
}
