package dev.saoma.server.scan;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.Redemption.Refusal;
import dev.saoma.server.scan.Redemption.Refused;
import dev.saoma.server.scan.Redemption.SignedIn;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/// Lets the browser in whose code was scanned. Belongs into one transaction with the session that it leads to, so
/// that a scan is never used up for nothing.
@Service
public class RedeemScan {

    private final ScanStore scans;
    private final MoveScan move;
    private final Users users;
    private final InstantSource clock;

    RedeemScan(ScanStore scans, MoveScan move, Users users, InstantSource clock) {
        this.scans = scans;
        this.move = move;
        this.users = users;
        this.clock = clock;
    }

    /// Who may come in by this scan, if the browser holds its key. The user is held: somebody who shuts them
    /// out or ends their logins at the same moment finds what begins in this transaction, or comes first.
    public Redemption redeem(PoolId pool, ScanId id, BrowserKey key) {
        var found = scans.find(id)
                .filter(scan -> scan.pool().equals(pool) && scan.belongsTo(key))
                // One that binds a WeChat to an account begins no session.
                .filter(scan -> !scan.origin().binds());
        if (found.isEmpty()) {
            return new Refused(Refusal.UNKNOWN);
        }
        var scan = found.get();
        return switch (scan.stateAt(clock.instant())) {
            case ScanState.Waiting _, ScanState.Scanned _, ScanState.Asking _ -> new Refused(Refusal.NOT_CONFIRMED);
            case ScanState.Confirmed confirmed ->
                users.hold(pool, confirmed.user())
                        .filter(User::isActive)
                        .map(user -> signedIn(scan, confirmed, user.id()))
                        .orElseGet(() -> denied(scan, confirmed));
            case ScanState.Redeemed _ -> new Refused(Refusal.USED);
            case ScanState.Denied denied -> new Redemption.Denied(denied.reason());
            case ScanState.Expired _ -> new Refused(Refusal.EXPIRED);
        };
    }

    private Redemption signedIn(Scan scan, ScanState.Confirmed confirmed, UserId living) {
        return move.to(scan, confirmed.redeemed(living)).isPresent() ? new SignedIn(living) : new Refused(Refusal.USED);
    }

    private Redemption denied(Scan scan, ScanState.Confirmed confirmed) {
        var denied = confirmed.refused();
        return move.to(scan, denied).isPresent() ? new Redemption.Denied(denied.reason()) : new Refused(Refusal.USED);
    }
}
