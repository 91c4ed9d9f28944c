package dev.saoma.server.history;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanCame;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Recognised;
import dev.saoma.server.user.UserErased;
import dev.saoma.server.user.Users;
import dev.saoma.server.user.UsersMerged;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes down what becomes of a user's logins, in the transaction of the step that decides it: a login costs one more
/// row and no look-up. All are heard inside their transactions.
@Component
class RecordLogins {

    private final LoginRecords records;
    private final Connections connections;
    private final Users users;
    private final HistorySettings settings;
    private final InstantSource clock;
    private final Chance chance;

    RecordLogins(
            LoginRecords records,
            Connections connections,
            Users users,
            HistorySettings settings,
            InstantSource clock,
            Chance chance) {
        this.records = records;
        this.connections = connections;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    @EventListener
    void on(ScanCame came) {
        var scan = came.now();
        if (scan.origin().binds() || !settings.keepsAny()) {
            return;
        }
        switch (scan.state()) {
            case ScanState.Redeemed(var user) -> add(scan, user, null);
            case ScanState.Denied denied -> whose(came, denied).ifPresent(user -> add(scan, user, denied.reason()));
            case ScanState.Waiting _,
                    ScanState.Scanned _,
                    ScanState.Asking _,
                    ScanState.Confirmed _,
                    ScanState.Expired _ -> {}
        }
    }

    /// Nobody's, where whoever scanned is no user.
    private Optional<UserId> whose(ScanCame came, ScanState.Denied denied) {
        var found = denied.user();
        if (found != null) {
            return Optional.of(found);
        }
        return switch (came.from()) {
            case ScanState.Confirmed(var user) -> Optional.of(user);
            case ScanState.Redeemed(var user) -> Optional.of(user);
            case ScanState.Scanned scanned -> recognised(came.now(), scanned.who());
            case ScanState.Asking asking -> recognised(came.now(), asking.who());
            case ScanState.Waiting _, ScanState.Denied _, ScanState.Expired _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private Optional<UserId> recognised(Scan scan, OpenId who) {
        return connections
                .find(scan.connection())
                .flatMap(connection -> users.recognise(IdentityId.of(connection, who)))
                .map(Recognised::user);
    }

    private void add(Scan scan, UserId user, @Nullable Denial refused) {
        var visitor = scan.origin().visitor();
        records.add(new LoginRecord(
                chance.name(),
                scan.pool(),
                user,
                clock.instant(),
                scan.application(),
                scan.connection(),
                refused,
                visitor.device(),
                visitor.place(),
                visitor.address()));
    }

    @EventListener
    void on(UsersMerged merged) {
        records.give(merged.pool(), merged.former(), merged.into());
    }

    @EventListener
    void on(UserErased erased) {
        records.forget(erased.pool(), erased.user());
    }
}
