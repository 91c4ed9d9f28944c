package dev.saoma.server.console;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The store of the admin API's clients. One that is switched off is there for nobody, but its id stays taken for
/// as long as there is the pool: the audit trail tells by it who did something.
public interface ApiClients {

    /// What is known of one besides what it may do.
    ///
    /// @param usedAt when it last got a token, to the minute; null where it never did
    record Known(ApiClient client, @Nullable Instant usedAt) {}

    /// The client, if it is one of that pool.
    Optional<ApiClient> find(PoolId pool, ClientId id);

    /// The same with what else is known of it.
    Optional<Known> look(PoolId pool, ClientId id);

    /// All of a pool, by their names.
    List<Known> all(PoolId pool);

    /// The pool whose client it is, if there is such a client anywhere, switched on or off.
    Optional<PoolId> poolOf(ClientId id);

    /// Creates the client, or replaces its name, secret and scopes; and switches it on.
    void save(ApiClient client);

    /// Notes that it got a token, no more often than once a minute.
    void use(ClientId id, Instant at);

    void switchOff(ClientId id);

    /// Switches off what the configuration file made in that pool and does not name any more.
    ///
    /// @return what people call those that were in use until now
    List<String> keepOnly(PoolId pool, Set<ClientId> named);
}
