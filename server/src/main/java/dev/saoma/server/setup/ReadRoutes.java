package dev.saoma.server.setup;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.route.RoutePlan;
import dev.saoma.server.route.RoutePlan.Checked;
import dev.saoma.server.setup.SetupSettings.RouteSetup;
import java.util.List;

/// Reads the routes of a connection.
final class ReadRoutes {

    private final RoutePlan routes;
    private final Plan plan;
    private final Mistakes mistakes;

    ReadRoutes(RoutePlan routes, Plan plan, Mistakes mistakes) {
        this.routes = routes;
        this.plan = plan;
        this.mistakes = mistakes;
    }

    void read(ConnectionId connection, List<RouteSetup> written, String where) {
        var settings = written.stream().map(RouteSetup::settings).toList();
        switch (routes.check(connection, settings)) {
            case Checked.Valid(var checked) -> plan.routes().addAll(checked);
            case Checked.Invalid(var wrong) ->
                wrong.forEach(mistake -> mistakes.note(where + "[" + mistake.index() + "]", mistake.flaw()));
        }
    }
}
