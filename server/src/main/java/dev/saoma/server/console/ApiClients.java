package dev.saoma.server.console;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.util.Optional;

/// The store of the admin API's clients.
public interface ApiClients {

    /// The client, if it is one of that pool.
    Optional<ApiClient> find(PoolId pool, ClientId id);

    /// The pool whose client it is, if there is such a client anywhere.
    Optional<PoolId> poolOf(ClientId id);

    /// Creates the client, or replaces its name, secret and scopes.
    void save(ApiClient client);
}
