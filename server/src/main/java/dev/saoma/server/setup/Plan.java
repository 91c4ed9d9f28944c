package dev.saoma.server.setup;

import dev.saoma.server.application.Application;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.route.Route;
import java.util.ArrayList;
import java.util.List;

/// What is to be there after the start.
record Plan(List<Pool> pools, List<OfficialAccount> connections, List<Route> routes, List<Application> applications) {

    Plan() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
