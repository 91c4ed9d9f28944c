package dev.saoma.server.connection;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;

/// The store of connections.
public interface Connections {

    Optional<Connection> find(ConnectionId id);

    Optional<Connection> find(PoolId pool, String identifier);

    /// All of a pool, ordered by identifier.
    List<Connection> all(PoolId pool);

    /// Creates the connection, or updates everything but its pool and identifier.
    void save(Connection connection);

    /// Ends the time of a replaced Token, unless another one has been replaced since. Fits into the transaction of a
    /// push.
    void giveUpToken(ConnectionId id, FormerSecrets.Former former);

    /// Ends the time of a replaced key in the same way.
    void giveUpKey(ConnectionId id, FormerSecrets.Former former);
}
