package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.OfficialAccount;
import org.springframework.stereotype.Component;

/// When WeChat's last push came, and how.
@Component
final class LastPush implements Examination {

    private final AtTheDoor door;

    LastPush(AtTheDoor door) {
        this.door = door;
    }

    @Override
    public Step step() {
        return Step.LAST_PUSH;
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        return DoorFindings.lastPush(door.of(account), account);
    }
}
