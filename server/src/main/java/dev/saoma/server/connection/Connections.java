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
}
