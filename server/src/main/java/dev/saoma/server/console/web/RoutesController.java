package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Change;
import dev.saoma.server.console.ChangeRoutes;
import dev.saoma.server.console.ChangeRoutes.Written;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.Versions;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.RouteFlaw;
import dev.saoma.server.route.RouteSettings;
import dev.saoma.server.route.Routes;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The routes of a connection: where its pushes go besides here.
@RestController
@RequestMapping(AdminApi.POOL + "/connections/{identifier}")
class RoutesController {

    private final Connections connections;
    private final Routes routes;
    private final ChangeRoutes change;
    private final Versions versions;

    RoutesController(Connections connections, Routes routes, ChangeRoutes change, Versions versions) {
        this.connections = connections;
        this.routes = routes;
        this.change = change;
        this.versions = versions;
    }

    /// @param active null is true
    /// @param messageTypes with `events` and `scenePrefixes` what goes there; all, if all three are empty
    record Body(
            @Nullable String name,
            @Nullable String target,
            @Nullable Boolean active,
            @Nullable Boolean answers,
            @Nullable List<@Nullable String> messageTypes,
            @Nullable List<@Nullable String> events,
            @Nullable List<@Nullable String> scenePrefixes) {

        RouteSettings settings() {
            return new RouteSettings(
                    name,
                    target,
                    null,
                    !Boolean.FALSE.equals(active),
                    Boolean.TRUE.equals(answers),
                    Fields.texts(messageTypes),
                    Fields.texts(events),
                    Fields.texts(scenePrefixes));
        }
    }

    /// @param routes the ids of all routes of the connection
    record RouteOrderBody(@Nullable List<@Nullable String> routes) {}

    /// @param secret shown this once
    record RouteWithSecretView(RouteView route, String secret) {}

    /// Lists the routes of a connection, in their order and without secrets. The version is that of the connection.
    ///
    /// All on one page: a connection has twenty at most.
    @GetMapping("/routes")
    @Needs(ApiScope.DELIVERIES_READ)
    @Answers(etag = true)
    ResponseEntity<Page<RouteView>> list(Caller caller, @PathVariable String identifier, Locale locale) {
        return connections
                .find(caller.pool(), identifier)
                .map(connection -> listed(caller, connection))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Makes a route, behind the others. The answer shows its secret this once. The version is that of the
    /// connection.
    @PostMapping("/routes")
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(value = 201, operation = "createRoute", problems = Problem.MADE_BY_FILE, etag = true)
    ResponseEntity<RouteWithSecretView> create(
            Caller caller,
            @PathVariable String identifier,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody Body body,
            Locale locale) {
        if (dryRun) {
            return tried(change.tryToCreate(caller, identifier, body.settings()), locale);
        }
        return answer(
                change.create(caller, identifier, body.settings()),
                locale,
                made -> withSecret(
                        AdminApi.created(
                                caller,
                                "/connections/" + identifier + "/routes/"
                                        + made.route().id()),
                        made,
                        caller));
    }

    /// Changes a route. Its secret stays, and what waits for it. The version is that of the connection.
    @PutMapping("/routes/{id}")
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(operation = "changeRoute", problems = Problem.MADE_BY_FILE, etag = true)
    ResponseEntity<RouteView> change(
            Caller caller,
            @PathVariable String identifier,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody Body body,
            Locale locale) {
        if (dryRun) {
            return tried(change.tryToChange(caller, identifier, id, body.settings()), locale);
        }
        return Revision.required(
                ifMatch,
                locale,
                version -> answer(
                        change.change(caller, identifier, id, version, body.settings()),
                        locale,
                        changed -> Revision.marked(ResponseEntity.ok(), changed.version())
                                .body(RouteView.of(changed.route(), caller))));
    }

    /// Gives a route another secret, which the answer shows this once. From now on only that signs. The version is
    /// that of the connection.
    @PostMapping("/routes/{id}/secret")
    @Needs(value = ApiScope.CONNECTIONS_WRITE, costly = true)
    @Answers(operation = "renewRouteSecret", problems = Problem.MADE_BY_FILE, etag = true)
    ResponseEntity<RouteWithSecretView> renewSecret(
            Caller caller,
            @PathVariable String identifier,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return Revision.required(
                ifMatch,
                locale,
                version -> answer(
                        change.renewSecret(caller, identifier, id, version),
                        locale,
                        renewed -> withSecret(ResponseEntity.ok(), renewed, caller)));
    }

    /// Deletes a route, with what waits for it and its dead letters; the pushes stay in the journal. The version is
    /// that of the connection.
    @DeleteMapping("/routes/{id}")
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(operation = "deleteRoute", problems = Problem.MADE_BY_FILE)
    ResponseEntity<Void> delete(
            Caller caller,
            @PathVariable String identifier,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return Revision.required(
                ifMatch,
                locale,
                version -> answer(
                        change.delete(caller, identifier, id, version),
                        locale,
                        _ -> ResponseEntity.noContent().build()));
    }

    /// Puts the routes of a connection into another order. The version is that of the connection.
    @PutMapping("/route-order")
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(operation = "orderRoutes", problems = Problem.MADE_BY_FILE, etag = true)
    ResponseEntity<Page<RouteView>> order(
            Caller caller,
            @PathVariable String identifier,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RouteOrderBody body,
            Locale locale) {
        return Revision.required(
                ifMatch,
                locale,
                version -> answer(
                        change.order(caller, identifier, version, Fields.texts(body.routes())),
                        locale,
                        _ -> list(caller, identifier, locale)));
    }

    private ResponseEntity<Page<RouteView>> listed(Caller caller, Connection connection) {
        var mark = versions.mark(Kind.CONNECTION, connection.id().value());
        return Revision.marked(ResponseEntity.ok(), mark.version())
                .body(new Page<>(
                        routes.of(connection.id()).stream()
                                .map(route -> RouteView.of(route, caller))
                                .toList(),
                        null));
    }

    private static ResponseEntity<RouteWithSecretView> withSecret(
            ResponseEntity.BodyBuilder answer, Written written, Caller caller) {
        var route = written.route();
        return Revision.marked(answer, written.version())
                .body(new RouteWithSecretView(
                        RouteView.of(route, caller), route.secret().text().reveal()));
    }

    /// Nothing was changed; what would have been wrong is told.
    private static <V> ResponseEntity<V> tried(Change<Route, RouteFlaw> change, Locale locale) {
        return answer(change, locale, _ -> ResponseEntity.noContent().build());
    }

    private static <T, V> ResponseEntity<V> answer(
            Change<T, RouteFlaw> change, Locale locale, Function<T, ResponseEntity<V>> done) {
        return ChangeAnswer.of(change, locale, flaw -> ConnectionAnswer.spelled(flaw.field()), RouteFlaw::text, done);
    }
}
