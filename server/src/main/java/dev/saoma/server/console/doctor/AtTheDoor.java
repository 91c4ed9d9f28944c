package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.push.NewestPush;
import org.springframework.stereotype.Component;

/// Asks what came to a connection's address.
@Component
class AtTheDoor {

    private final NewestPush pushes;

    AtTheDoor(NewestPush pushes) {
        this.pushes = pushes;
    }

    DoorFacts of(OfficialAccount account) {
        return pushes.receivedAt(account.id())
                .map(at -> new DoorFacts(at, null, null, null, null, null))
                .orElse(DoorFacts.NOTHING);
    }
}
