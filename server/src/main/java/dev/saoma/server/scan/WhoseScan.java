package dev.saoma.server.scan;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Recognised;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds out whose login comes to nothing.
@Component
final class WhoseScan {

    private final Users users;
    private final Connections connections;

    WhoseScan(Users users, Connections connections) {
        this.users = users;
        this.connections = connections;
    }

    /// The user, whoever they have become part of, and held, so that nobody merges or erases them before the
    /// transaction is over; nobody where whoever scanned is no user, or is gone.
    Optional<UserId> held(Scan scan, ScanState.Denied denied) {
        return named(scan, denied)
                .flatMap(user -> users.hold(scan.pool(), user))
                .map(User::id);
    }

    private Optional<UserId> named(Scan scan, ScanState.Denied denied) {
        var found = denied.user();
        if (found != null) {
            return Optional.of(found);
        }
        return switch (scan.state()) {
            case ScanState.Confirmed(var user) -> Optional.of(user);
            case ScanState.Redeemed(var user) -> Optional.of(user);
            case ScanState.Scanned scanned -> recognised(scan, scanned.who());
            case ScanState.Asking asking -> recognised(scan, asking.who());
            case ScanState.Waiting _, ScanState.Denied _, ScanState.Expired _ -> Optional.empty();
        };
    }

    private Optional<UserId> recognised(Scan scan, OpenId who) {
        return connections
                .find(scan.connection())
                .flatMap(connection -> users.recognise(IdentityId.of(connection, who)))
                .map(Recognised::user);
    }
}
