package dev.saoma.server.audit.web;

import dev.saoma.server.audit.AuditEntry;
import dev.saoma.server.audit.AuditTrail;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.web.Fields;
import dev.saoma.server.kernel.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The audit trail of a pool, newest first.
@RestController
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    /// Who it was.
    ///
    /// @param kind `program`, `developer` or `itself`
    /// @param id the client's id, where it was a program; the developer's, where it was one
    record ActorView(
            @Form(words = {"program", "developer", "itself"})
            String kind,

            @Nullable String id) {

        static ActorView of(Actor actor) {
            return switch (actor) {
                case Actor.Program(var client) -> new ActorView("program", client.value());
                case Actor.Developer(var developer) -> new ActorView("developer", developer.value());
                case Actor.Itself _ -> new ActorView("itself", null);
            };
        }
    }

    record EntryView(
            String id, Instant at, ActorView actor, String action, String object, Map<String, String> details) {

        static EntryView of(AuditEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.at(),
                    ActorView.of(entry.actor()),
                    entry.action(),
                    entry.object(),
                    entry.details());
        }
    }

    /// Reads the audit trail, newest first: of a pool, or of the installation (who signed in to the console, and who
    /// may).
    @GetMapping({"/api/v1/pools/{pool}/audit", "/api/v1/audit"})
    @Needs(ApiScope.AUDIT_READ)
    ResponseEntity<Page<EntryView>> list(Caller caller, AuditFilter filter, Locale locale) {
        var fields = new Fields();
        var query = filter.query(caller.pool(), fields);
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        return ResponseEntity.ok(
                Page.of(trail.newest(query), query.limit() - 1, entry -> new Cursor(entry.at(), entry.id()))
                        .map(EntryView::of));
    }
}
