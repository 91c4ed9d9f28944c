package dev.saoma.server.route;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The store of routes.
public interface Routes {

    /// All routes of a connection, by position, those included that are switched off, without those that were
    /// deleted.
    List<Route> of(ConnectionId connection);

    /// Creates the route, or updates everything but its connection.
    void save(Route route);

    /// The same; whoever did so by the API keeps it when the configuration file does not name it.
    void saveByApi(Route route);

    /// Takes it away; what was on its way there is swept out later.
    void delete(RouteId id, Instant now);

    /// Some that were deleted.
    List<RouteId> deleted(int limit);

    /// Forgets one that was deleted before that moment, if nothing is left that was sent there.
    void forget(RouteId id, Instant deletedBefore);

    /// Switches off what the configuration file made in that pool and does not name any more, and puts it behind the
    /// others. What waits for such a route waits on. All routes of a connection that is the file's are the file's.
    ///
    /// @return the names of those that were in use until now
    List<String> keepOnly(PoolId pool, Set<RouteId> named);
}
