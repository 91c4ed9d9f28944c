package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.ReadJournal;
import dev.saoma.server.push.UnmaskSender;
import dev.saoma.server.route.LookAtDeliveries;
import dev.saoma.server.route.Routes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The journal of pushes.
@RestController
@RequestMapping(AdminApi.POOL)
class PushesController {

    private final Connections connections;
    private final ReadJournal journal;
    private final UnmaskSender unmask;
    private final LookAtDeliveries deliveries;
    private final Routes routes;

    PushesController(
            Connections connections,
            ReadJournal journal,
            UnmaskSender unmask,
            LookAtDeliveries deliveries,
            Routes routes) {
        this.connections = connections;
        this.journal = journal;
        this.unmask = unmask;
        this.deliveries = deliveries;
        this.routes = routes;
    }

    /// @param sender the whole openid
    record SenderView(String sender) {}

    /// Searches the journal of pushes of a connection, latest first. A page may be short or empty and not be the
    /// last: one call reads only so much of the journal.
    @GetMapping("/connections/{identifier}/pushes")
    @Needs(ApiScope.PUSHES_READ)
    ResponseEntity<Page<PushView>> list(
            Caller caller, @PathVariable String identifier, PushFilter filter, Locale locale) {
        var connection = connections.find(caller.pool(), identifier);
        if (connection.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var fields = new Fields();
        var query = filter.query(caller.pool(), connection.get().id(), fields);
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var found = journal.search(query);
        var next = found.next()
                .map(last -> new Cursor(last.time(), last.value()).text())
                .orElse(null);
        return ResponseEntity.ok(new Page<>(
                found.entries().stream()
                        .map(entry -> PushView.of(entry, identifier))
                        .toList(),
                next));
    }

    /// Shows a push with each step of its decision; with `deliveries:read` also where it went.
    @GetMapping("/pushes/{id}")
    @Needs(ApiScope.PUSHES_READ)
    ResponseEntity<PushStoryView> one(Caller caller, @PathVariable String id, Locale locale) {
        return PushId.parse(id)
                .flatMap(push -> journal.find(caller.pool(), push))
                .map(story -> {
                    var entry = story.entry();
                    return ResponseEntity.ok(new PushStoryView(
                            PushView.of(entry, identifier(entry.connection())),
                            story.steps().stream()
                                    .map(PushStoryView.StepView::of)
                                    .toList(),
                            deliveries(caller, entry.id(), entry.connection())));
                })
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Tells who sent a push, in full. That somebody asked is in the audit trail.
    @PostMapping("/pushes/{id}/unmask")
    @Needs(value = ApiScope.PUSHES_UNMASK, costly = true)
    @Answers(problems = Problem.SENDER_UNKNOWN)
    ResponseEntity<SenderView> unmask(Caller caller, @PathVariable String id, Locale locale) {
        var push = PushId.parse(id)
                .filter(known -> journal.find(caller.pool(), known).isPresent());
        if (push.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        return unmask.unmask(caller.pool(), push.get(), caller.actor())
                .map(sender ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(new SenderView(sender.value())))
                .orElseGet(() -> Problems.answer(Problem.SENDER_UNKNOWN, locale));
    }

    /// What a target answered may speak of people, so the journal alone does not show it.
    private @Nullable List<DeliveryStoryView> deliveries(Caller caller, PushId push, ConnectionId connection) {
        if (!caller.scopes().contains(ApiScope.DELIVERIES_READ)) {
            return null;
        }
        var names = RouteNames.of(routes.of(connection));
        return deliveries.of(caller.pool(), push).stream()
                .map(closely -> DeliveryStoryView.of(closely, names))
                .toList();
    }

    private String identifier(ConnectionId connection) {
        return connections.find(connection).map(Connection::identifier).orElse(connection.value());
    }
}
