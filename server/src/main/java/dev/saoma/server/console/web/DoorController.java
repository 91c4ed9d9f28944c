package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.push.LastSeen;
import dev.saoma.server.push.NoteLastSeen;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What was last seen at a connection's address.
@RestController
class DoorController {

    private final Connections connections;
    private final NoteLastSeen seen;

    DoorController(Connections connections, NoteLastSeen seen) {
        this.connections = connections;
        this.seen = seen;
    }

    /// @param checkedAt when WeChat last checked the address with success
    /// @param pushedAt when the last push came that was believed
    /// @param mode in which mode
    record DoorView(
            @Nullable Instant checkedAt,
            @Nullable FailedView failedCheck,
            @Nullable Instant pushedAt,
            @Form(of = MessageMode.class) @Nullable String mode) {

        static DoorView of(LastSeen last, Connection connection) {
            var push = last.push();
            var failed = last.failedCheck();
            return new DoorView(
                    last.checkedAt(),
                    failed == null
                            ? null
                            : new FailedView(
                                    failed.at(),
                                    failed.why().code(),
                                    failed.why().text(),
                                    connection instanceof OfficialAccount account && last.refuses(account)),
                    push == null ? null : push.at(),
                    push == null ? null : Fields.name(push.mode()));
        }
    }

    /// A check that was refused, and why.
    ///
    /// @param stands whether it is to be taken for WeChat's: not once WeChat has got through with the Token
    record FailedView(Instant at, String code, Bilingual meaning, boolean stands) {}

    /// Shows what was last seen at a connection's address: WeChat's check of it, a refused one, and a push.
    @GetMapping(AdminApi.POOL + "/connections/{identifier}/door")
    @Needs(ApiScope.CONNECTIONS_READ)
    @Answers(operation = "getConnectionDoor")
    ResponseEntity<DoorView> door(Caller caller, @PathVariable String identifier, Locale locale) {
        return connections
                .find(caller.pool(), identifier)
                .map(connection -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(DoorView.of(seen.of(connection.id()), connection)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }
}
