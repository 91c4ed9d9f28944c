package dev.saoma.server.console;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The store of the admin API's clients. One that is switched off is there for nobody, but its id stays taken.
public interface ApiClients {

    /// The client, if it is one of that pool.
    Optional<ApiClient> find(PoolId pool, ClientId id);

    /// The pool whose client it is, if there is such a client anywhere, switched on or off.
    Optional<PoolId> poolOf(ClientId id);

    /// Creates the client, or replaces its name, secret and scopes; and switches it on.
    void save(ApiClient client);

    /// Switches off what the configuration file made in that pool and does not name any more.
    ///
    /// @return what people call those that were in use until now
    List<String> keepOnly(PoolId pool, Set<ClientId> named);
}
