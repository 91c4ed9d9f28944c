package dev.saoma.server.console.web;

import dev.saoma.server.route.Delivery;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.RouteId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Routes by the names that people gave them.
record RouteNames(Map<RouteId, String> names) {

    static RouteNames of(List<Route> routes) {
        return new RouteNames(routes.stream().collect(Collectors.toUnmodifiableMap(Route::id, Route::name)));
    }

    String of(Delivery delivery) {
        return names.getOrDefault(delivery.route(), delivery.route().value());
    }
}
