package dev.saoma.server.route;

import dev.saoma.server.kernel.ConnectionId;
import java.util.List;

/// The store of routes.
public interface Routes {

    /// All routes of a connection, by position.
    List<Route> of(ConnectionId connection);

    /// Creates the route, or updates everything but its connection.
    void save(Route route);
}
