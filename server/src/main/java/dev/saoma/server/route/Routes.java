package dev.saoma.server.route;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Set;

/// The store of routes.
public interface Routes {

    /// All routes of a connection, by position, those included that are switched off.
    List<Route> of(ConnectionId connection);

    /// Creates the route, or updates everything but its connection.
    void save(Route route);

    /// Switches off what the configuration file made in that pool and does not name any more, and puts it behind the
    /// others. What waits for such a route waits on.
    ///
    /// @return the names of those that were in use until now
    List<String> keepOnly(PoolId pool, Set<RouteId> named);
}
