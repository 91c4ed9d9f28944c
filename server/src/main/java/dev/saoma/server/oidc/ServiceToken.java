package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import java.time.Instant;
import java.util.Set;

/// A token that a program got in its own name.
///
/// @param scopes what it is good for at this moment
public record ServiceToken(ClientId client, Set<String> scopes, Instant expiresAt) {

    public ServiceToken {
        scopes = Set.copyOf(scopes);
    }
}
