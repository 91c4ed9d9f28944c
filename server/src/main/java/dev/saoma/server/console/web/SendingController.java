package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.push.PushId;
import dev.saoma.server.route.DeliveryId;
import dev.saoma.server.route.Routes;
import dev.saoma.server.route.SendAgain;
import dev.saoma.server.route.SendPush;
import dev.saoma.server.route.Sending;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sends pushes once more: a recorded one to a route, one delivery, or all dead letters of a route.
@RestController
@RequestMapping(AdminApi.POOL)
class SendingController {

    private final Connections connections;
    private final Routes routes;
    private final SendPush push;
    private final SendAgain again;

    SendingController(Connections connections, Routes routes, SendPush push, SendAgain again) {
        this.connections = connections;
        this.routes = routes;
        this.push = push;
        this.again = again;
    }

    record Wanted(@Nullable String route) {}

    /// @param sent how many dead letters are on their way
    record SentView(int sent) {}

    /// Sends a push to a route, even if it went nowhere before.
    @PostMapping("/pushes/{id}/send")
    @Needs(ApiScope.DELIVERIES_SEND)
    @Answers(
            value = 202,
            problems = {Problem.PUSH_NOT_KEPT, Problem.DELIVERY_UNDER_WAY})
    ResponseEntity<SendingAnswer> push(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Wanted wanted,
            Locale locale) {
        var name = wanted == null ? null : wanted.route();
        var sending = PushId.parse(id)
                .map(known -> push.send(caller.pool(), known, name == null ? "" : name, caller.actor()))
                .orElseGet(Sending.Unknown::new);
        return SendingAnswer.of(sending, locale);
    }

    /// Sends what was delivered, or was not, once more.
    @PostMapping("/deliveries/{id}/send")
    @Needs(ApiScope.DELIVERIES_SEND)
    @Answers(
            value = 202,
            problems = {Problem.PUSH_NOT_KEPT, Problem.DELIVERY_UNDER_WAY})
    ResponseEntity<SendingAnswer> delivery(Caller caller, @PathVariable String id, Locale locale) {
        var sending = DeliveryId.parse(id)
                .map(known -> again.one(caller.pool(), known, caller.actor()))
                .orElseGet(Sending.Unknown::new);
        return SendingAnswer.of(sending, locale);
    }

    /// Sends the dead letters of a route once more, each person's in order; 10,000 at most at a time.
    ///
    /// @param name of the route, or its id
    @PostMapping("/connections/{identifier}/routes/{name}/send-dead")
    @Needs(ApiScope.DELIVERIES_SEND)
    @Answers(value = 202, operation = "sendDeadLetters")
    ResponseEntity<SentView> dead(
            Caller caller, @PathVariable String identifier, @PathVariable String name, Locale locale) {
        return connections
                .find(caller.pool(), identifier)
                .flatMap(connection -> routes.of(connection.id()).stream()
                        .filter(route ->
                                route.id().value().equals(name) || route.name().equals(name))
                        .findAny()
                        .map(route -> again.allDead(connection, route, caller.actor())))
                .map(sent -> ResponseEntity.accepted().body(new SentView(sent)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }
}
