package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.util.Optional;
import java.util.Set;

/// Who else gets tokens at a pool's token endpoint. The issuer hands them out; whoever takes them keeps them
/// too, and alone knows what they are good for.
public interface ServiceClients {

    Optional<ServiceClient> find(PoolId pool, ClientId id);

    /// Keeps a token that is about to be handed out.
    ///
    /// @param scopes what it is good for: those that were asked for, or all
    void keep(PoolId pool, ClientId id, IssuedToken token, Set<String> scopes);

    /// A token of that pool that is good now.
    Optional<ServiceToken> findToken(PoolId pool, Digest token);

    /// Ends a token; nothing where there is none.
    void end(PoolId pool, Digest token);
}
