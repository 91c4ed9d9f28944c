package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import java.time.Duration;
import java.util.Set;

/// A program that gets tokens in its own name and not in a person's (RFC 6749 §4.4).
///
/// @param secret the digest of the client secret
/// @param scopes all that its tokens may be good for
/// @param tokenLife how long one of them is good
public record ServiceClient(ClientId id, String name, Digest secret, Set<String> scopes, Duration tokenLife) {

    public ServiceClient {
        scopes = Set.copyOf(scopes);
    }
}
