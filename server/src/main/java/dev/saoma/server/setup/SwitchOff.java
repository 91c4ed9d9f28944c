package dev.saoma.server.setup;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.ApiClient;
import dev.saoma.server.console.ApiClients;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.Routes;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Switches off what the file made in one of its pools and does not name any more. A pool that is not in the file at
/// all stays as it is.
@Component
final class SwitchOff {

    private final Connections connections;
    private final RepliesStore replies;
    private final Routes routes;
    private final Applications applications;
    private final ApiClients apiClients;

    SwitchOff(
            Connections connections,
            RepliesStore replies,
            Routes routes,
            Applications applications,
            ApiClients apiClients) {
        this.connections = connections;
        this.replies = replies;
        this.routes = routes;
        this.applications = applications;
        this.apiClients = apiClients;
    }

    /// Something that was in use until now.
    record SwitchedOff(Pool pool, String kind, String name) {}

    /// Belongs into the transaction in which the plan is carried out.
    List<SwitchedOff> allBut(Plan plan) {
        return plan.pools().stream().flatMap(pool -> allBut(plan, pool)).toList();
    }

    private Stream<SwitchedOff> allBut(Plan plan, Pool pool) {
        var id = pool.id();
        return Stream.of(
                        named(pool, "connection", connections.keepOnly(id, ids(plan.connections(), Connection::id))),
                        named(
                                pool,
                                "replies of",
                                replies.keepOnly(id, plan.replies().keySet())),
                        named(pool, "route", routes.keepOnly(id, ids(plan.routes(), Route::id))),
                        named(
                                pool,
                                "application",
                                applications.keepOnly(id, ids(plan.applications(), Application::id))),
                        named(pool, "api-client", apiClients.keepOnly(id, ids(plan.apiClients(), ApiClient::id))))
                .flatMap(List::stream);
    }

    private static <T, I> Set<I> ids(List<T> all, Function<T, I> id) {
        return all.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }

    private static List<SwitchedOff> named(Pool pool, String kind, List<String> names) {
        return names.stream().map(name -> new SwitchedOff(pool, kind, name)).toList();
    }
}
