package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.pool.Addresses;
import org.springframework.stereotype.Component;

/// Whether WeChat has verified the server address that the operator entered there.
@Component
final class ServerAddress implements Examination {

    private final AtTheDoor door;
    private final Addresses addresses;

    ServerAddress(AtTheDoor door, Addresses addresses) {
        this.door = door;
        this.addresses = addresses;
    }

    @Override
    public Step step() {
        return Step.SERVER_ADDRESS;
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        return DoorFindings.serverAddress(door.of(account), addresses.events(account.identifier(), account.pool()));
    }
}
