package dev.saoma.server.scan;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.scan.Redemption.Refusal;
import dev.saoma.server.scan.Redemption.Refused;
import dev.saoma.server.scan.Redemption.SignedIn;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/// Lets the browser in whose code was scanned. Belongs into one transaction with the session that it leads to, so
/// that a scan is never used up for nothing.
@Service
public class RedeemScan {

    private final ScanStore scans;
    private final MoveScan move;
    private final InstantSource clock;

    RedeemScan(ScanStore scans, MoveScan move, InstantSource clock) {
        this.scans = scans;
        this.move = move;
        this.clock = clock;
    }

    /// Who may come in by this scan, if the browser holds its key.
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
                move.to(scan, confirmed.redeemed()).isPresent()
                        ? new SignedIn(confirmed.user())
                        : new Refused(Refusal.USED);
            case ScanState.Redeemed _ -> new Refused(Refusal.USED);
            case ScanState.Denied(var reason) -> new Redemption.Denied(reason);
            case ScanState.Expired _ -> new Refused(Refusal.EXPIRED);
        };
    }
}
