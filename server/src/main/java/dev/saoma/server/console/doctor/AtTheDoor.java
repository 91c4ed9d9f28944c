package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.push.NoteLastSeen;
import org.springframework.stereotype.Component;

/// Asks what came to a connection's address.
@Component
class AtTheDoor {

    private final NoteLastSeen seen;

    AtTheDoor(NoteLastSeen seen) {
        this.seen = seen;
    }

    DoorFacts of(OfficialAccount account) {
        var last = seen.of(account.id());
        var push = last.push();
        var failed = last.failedCheck();
        return new DoorFacts(
                push == null ? null : push.at(),
                push == null ? null : push.mode(),
                push == null ? null : push.skew(),
                last.checkedAt(),
                failed == null ? null : failed.at(),
                failed == null ? null : failed.why().text(),
                last.refuses(account));
    }
}
