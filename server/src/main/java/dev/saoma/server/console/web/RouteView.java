package dev.saoma.server.console.web;

import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.route.Route;
import java.util.List;

/// A route as the admin API shows it: without its secret.
///
/// @param target for who may change it; for others without the query, where some put a key of their own
/// @param answers whether its target's reply is shown to the person
record RouteView(
        String id,
        String name,
        int position,
        String target,
        boolean active,
        boolean answers,
        List<String> messageTypes,
        List<String> events,
        List<String> scenePrefixes) {

    static RouteView of(Route route, Caller caller) {
        var path = route.target().address().getRawPath();
        return new RouteView(
                route.id().value(),
                route.name(),
                route.position(),
                caller.scopes().contains(ApiScope.CONNECTIONS_WRITE)
                        ? route.target().address().toString()
                        : route.target() + (path == null ? "" : path),
                route.active(),
                route.answers(),
                route.selection().messageTypes(),
                route.selection().events(),
                route.selection().scenePrefixes());
    }
}
