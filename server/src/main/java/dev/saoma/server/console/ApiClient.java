package dev.saoma.server.console;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.util.Set;

/// A program that may use the admin API of one pool (RFC 6749 §4.4).
///
/// @param secret the digest of the client secret
/// @param scopes all that it may do; none at all locks it out
public record ApiClient(ClientId id, PoolId pool, String name, Digest secret, Set<ApiScope> scopes) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }
}
