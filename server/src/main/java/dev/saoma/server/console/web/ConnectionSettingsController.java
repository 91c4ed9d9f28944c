package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.ChangeConnections;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Versions;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.console.Versions.Mark;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.pool.Addresses;
import java.util.Locale;
import java.util.Optional;
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

/// Makes, changes and deletes connections.
@RestController
@RequestMapping(AdminApi.POOL + "/connections")
class ConnectionSettingsController {

    private final Connections connections;
    private final ChangeConnections change;
    private final Versions versions;
    private final Addresses addresses;

    ConnectionSettingsController(
            Connections connections, ChangeConnections change, Versions versions, Addresses addresses) {
        this.connections = connections;
        this.change = change;
        this.versions = versions;
        this.addresses = addresses;
    }

    /// Shows all settings of an official account but its secrets, and whether those are there.
    @GetMapping("/{identifier}/settings")
    @Needs(ApiScope.CONNECTIONS_READ)
    @Answers(etag = true)
    ResponseEntity<ConnectionSettingsView> settings(Caller caller, @PathVariable String identifier, Locale locale) {
        return connections
                .find(caller.pool(), identifier)
                .filter(OfficialAccount.class::isInstance)
                .flatMap(this::read)
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Makes a connection to an official account.
    @PostMapping
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(value = 201, etag = true)
    ResponseEntity<ConnectionSettingsView> create(
            Caller caller,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody ConnectionBody body,
            Locale locale) {
        if (dryRun) {
            return ConnectionAnswer.tried(change.tryToCreate(caller, body.settings(null)), locale);
        }
        return ConnectionAnswer.of(
                change.create(caller, body.settings(null)),
                locale,
                made -> view(
                        AdminApi.created(
                                caller, "/connections/" + made.connection().identifier() + "/settings"),
                        made.connection(),
                        new Mark(made.version(), false)));
    }

    /// Changes the settings of an official account. What is left out is as if it were empty, but secrets stay.
    @PutMapping("/{identifier}/settings")
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(problems = Problem.MADE_BY_FILE, etag = true)
    ResponseEntity<ConnectionSettingsView> change(
            Caller caller,
            @PathVariable String identifier,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody ConnectionBody body,
            Locale locale) {
        if (dryRun) {
            return ConnectionAnswer.tried(change.tryToChange(caller, identifier, body.settings(identifier)), locale);
        }
        return Revision.required(
                ifMatch,
                locale,
                version -> ConnectionAnswer.of(
                        change.change(caller, identifier, version, body.settings(identifier)),
                        locale,
                        changed -> view(ResponseEntity.ok(), changed, Revision.after(version))));
    }

    /// Deletes a connection: nobody logs in by it any more, and its address is not answered. For a while it can be had
    /// back.
    @DeleteMapping("/{identifier}")
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(problems = {Problem.MADE_BY_FILE, Problem.CONNECTION_IN_USE})
    ResponseEntity<Void> delete(
            Caller caller,
            @PathVariable String identifier,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return Revision.required(
                ifMatch,
                locale,
                version -> ConnectionAnswer.of(
                        change.delete(caller, identifier, version),
                        locale,
                        _ -> ResponseEntity.noContent().build()));
    }

    /// From the database: what is known of connections may be a second old.
    private Optional<ResponseEntity<ConnectionSettingsView>> read(Connection known) {
        var mark = versions.mark(Kind.CONNECTION, known.id().value());
        return connections.findStored(known.id()).map(stored -> view(ResponseEntity.ok(), stored, mark));
    }

    private ResponseEntity<ConnectionSettingsView> view(
            ResponseEntity.BodyBuilder answer, Connection connection, Mark mark) {
        if (!(connection instanceof OfficialAccount account)) {
            throw new IllegalArgumentException("It was checked to be an official account");
        }
        return Revision.marked(answer, mark).body(ConnectionSettingsView.of(account, mark, addresses));
    }
}
