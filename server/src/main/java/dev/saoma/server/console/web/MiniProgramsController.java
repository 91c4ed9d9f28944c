package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MiniProgram;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Makes and changes connections to mini programs. As a connection, one is listed and deleted beside the others.
@RestController
@RequestMapping(AdminApi.POOL + "/mini-programs")
class MiniProgramsController {

    private final Connections connections;
    private final ChangeConnections change;
    private final Versions versions;

    MiniProgramsController(Connections connections, ChangeConnections change, Versions versions) {
        this.connections = connections;
        this.change = change;
        this.versions = versions;
    }

    /// Reads the settings of a connection to a mini program, without its secrets.
    @GetMapping("/{identifier}")
    @Needs(ApiScope.CONNECTIONS_READ)
    @Answers(etag = true)
    ResponseEntity<MiniProgramSettingsView> settings(Caller caller, @PathVariable String identifier, Locale locale) {
        return connections
                .find(caller.pool(), identifier)
                .filter(MiniProgram.class::isInstance)
                .flatMap(this::read)
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Makes a connection to a mini program.
    @PostMapping
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(value = 201, etag = true)
    ResponseEntity<MiniProgramSettingsView> create(
            Caller caller,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody MiniProgramBody body,
            Locale locale) {
        if (dryRun) {
            return ConnectionAnswer.tried(change.tryToCreate(caller, body.settings(null)), locale);
        }
        return ConnectionAnswer.of(
                change.create(caller, body.settings(null)),
                locale,
                made -> view(
                        AdminApi.created(
                                caller, "/mini-programs/" + made.connection().identifier()),
                        made.connection(),
                        new Mark(made.version(), false)));
    }

    /// Replaces the settings of a connection to a mini program.
    @PutMapping("/{identifier}")
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(problems = Problem.MADE_BY_FILE, etag = true)
    ResponseEntity<MiniProgramSettingsView> change(
            Caller caller,
            @PathVariable String identifier,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody MiniProgramBody body,
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

    /// From the database, as for official accounts.
    private Optional<ResponseEntity<MiniProgramSettingsView>> read(Connection known) {
        var mark = versions.mark(Kind.CONNECTION, known.id().value());
        return connections.findStored(known.id()).map(stored -> view(ResponseEntity.ok(), stored, mark));
    }

    private static ResponseEntity<MiniProgramSettingsView> view(
            ResponseEntity.BodyBuilder answer, Connection connection, Mark mark) {
        if (!(connection instanceof MiniProgram program)) {
            throw new IllegalArgumentException("It was checked to be a mini program");
        }
        return Revision.marked(answer, mark).body(MiniProgramSettingsView.of(program, mark));
    }
}
