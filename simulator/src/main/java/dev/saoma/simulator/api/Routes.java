package dev.saoma.simulator.api;

import java.util.List;

/// Calls that belong together.
interface Routes {

    List<Route> routes();
}
