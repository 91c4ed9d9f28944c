package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.route.Deliveries.PageKey;
import dev.saoma.server.route.DeliveryId;
import dev.saoma.server.route.DeliveryState;
import dev.saoma.server.route.LookAtDeliveries;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What became of the pushes that went to the routes of a connection.
@RestController
@RequestMapping(AdminApi.POOL)
class DeliveriesController {

    private final Connections connections;
    private final Routes routes;
    private final LookAtDeliveries look;

    DeliveriesController(Connections connections, Routes routes, LookAtDeliveries look) {
        this.connections = connections;
        this.routes = routes;
        this.look = look;
    }

    /// The states as callers tell them apart: what is queued waits, too.
    private enum Standing {
        DEAD,
        WAITING,
        DELIVERED;

        Set<DeliveryState> states() {
            return switch (this) {
                case DEAD -> Set.of(DeliveryState.DEAD);
                case WAITING -> Set.of(DeliveryState.WAITING, DeliveryState.QUEUED);
                case DELIVERED -> Set.of(DeliveryState.DELIVERED);
            };
        }
    }

    /// Lists the deliveries of a connection, latest first.
    ///
    /// @param state only those that stand so; queued ones wait, too
    /// @param route only those to the route of this name
    @GetMapping("/connections/{identifier}/deliveries")
    @Needs(ApiScope.DELIVERIES_READ)
    ResponseEntity<Page<DeliveryView>> list(
            Caller caller,
            @PathVariable String identifier,
            @Form(of = Standing.class) @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String route,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var connection = connections.find(caller.pool(), identifier);
        if (connection.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var known = routes.of(connection.get().id());
        var fields = new Fields();
        var standing = fields.oneOf("state", state, Standing.values());
        var only = fields.read(
                "route",
                route,
                SendingAnswer.A_ROUTE,
                name -> known.stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findAny());
        var paging = Paging.of(limit, cursor, DeliveriesController::key, fields);
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var found = look.page(
                (only == null ? known : List.of(only)).stream().map(Route::id).toList(),
                standing == null ? Set.of(DeliveryState.values()) : standing.states(),
                paging.after(),
                paging.size() + 1);
        var names = RouteNames.of(known);
        return ResponseEntity.ok(Page.of(
                        found,
                        paging.size(),
                        delivery -> new Cursor(delivery.movedAt(), delivery.id().value()))
                .map(delivery -> DeliveryView.of(delivery, names)));
    }

    /// Shows a delivery with all its tries.
    @GetMapping("/deliveries/{id}")
    @Needs(ApiScope.DELIVERIES_READ)
    ResponseEntity<DeliveryStoryView> one(Caller caller, @PathVariable String id, Locale locale) {
        return DeliveryId.parse(id)
                .flatMap(known -> look.closely(caller.pool(), known))
                .map(closely -> ResponseEntity.ok(DeliveryStoryView.of(
                        closely, RouteNames.of(routes.of(closely.delivery().connection())))))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    private static Optional<PageKey> key(Cursor cursor) {
        return DeliveryId.parse(cursor.id()).map(id -> new PageKey(cursor.at(), id));
    }
}
