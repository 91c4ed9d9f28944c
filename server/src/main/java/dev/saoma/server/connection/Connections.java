package dev.saoma.server.connection;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The store of connections. One that is switched off is there for nobody, but its id and identifier stay taken.
public interface Connections {

    Optional<Connection> find(ConnectionId id);

    Optional<Connection> find(PoolId pool, String identifier);

    /// All of a pool, ordered by identifier.
    List<Connection> all(PoolId pool);

    /// The connection, also where it is switched off.
    Optional<Connection> findStored(ConnectionId id);

    /// The connection, also where it is switched off.
    Optional<Connection> findStored(PoolId pool, String identifier);

    /// Creates the connection, or updates everything but its pool and identifier; and switches it on.
    void save(Connection connection);

    /// Switches it off: it is there for nobody, until it is saved again or had back.
    void switchOff(ConnectionId id);

    /// Switches off what the configuration file made in that pool and does not name any more.
    ///
    /// @return what people call those that were in use until now
    List<String> keepOnly(PoolId pool, Set<ConnectionId> named);

    /// Ends the time of a replaced Token, unless another one has been replaced since. Fits into the transaction of a
    /// push.
    void giveUpToken(ConnectionId id, FormerSecrets.Former former);

    /// Ends the time of a replaced key in the same way.
    void giveUpKey(ConnectionId id, FormerSecrets.Former former);
}
