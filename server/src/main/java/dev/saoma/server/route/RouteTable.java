package dev.saoma.server.route;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.ConnectionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The routes at hand, so that a push of a connection without routes costs no query. A change holds at once on
/// the node that it was made on, and on every other after a few seconds.
@Component
class RouteTable {

    private static final Duration KEPT_FOR = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final LoadingCache<ConnectionId, List<Route>> cache;

    /// What was accepted for a connection that was deleted meanwhile goes nowhere.
    RouteTable(Routes routes, Connections connections) {
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(KEPT_FOR)
                .maximumSize(MOST)
                .build(id -> connections.find(id).isPresent() ? routes.of(id) : List.of());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RoutesChanged changed) {
        cache.invalidate(changed.connection());
    }

    List<Route> of(ConnectionId connection) {
        return cache.get(connection);
    }

    /// The route of a delivery. One that is not at hand has just been made.
    Optional<Route> find(ConnectionId connection, RouteId id) {
        var known = find(of(connection), id);
        if (known.isPresent()) {
            return known;
        }
        cache.invalidate(connection);
        return find(of(connection), id);
    }

    private static Optional<Route> find(List<Route> routes, RouteId id) {
        return routes.stream().filter(route -> route.id().equals(id)).findAny();
    }
}
