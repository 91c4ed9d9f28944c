package dev.saoma.server.scan;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;

/// Where a scan stands. A step exists only on the state that allows it; each becomes one conditional write, so of two
/// racers one wins.
///
/// ```
/// Waiting ──scan──▶ Scanned ──who it is──▶ Confirmed ──redeem──▶ Redeemed
///    └──scan by somebody known──────────────▲
/// ```
/// Waiting becomes Expired when a newer code replaces it; past its deadline every unfinished scan counts as Expired.
public sealed interface ScanState {

    /// The code is on the screen.
    record Waiting() implements ScanState {
        Scanned scannedBy(OpenId who) {
            return new Scanned(who);
        }

        Confirmed confirmedAs(UserId user) {
            return new Confirmed(user);
        }

        Expired replaced() {
            return new Expired();
        }
    }

    /// A person has scanned it; who that is here is being found out.
    record Scanned(OpenId who) implements ScanState {
        Confirmed confirmedAs(UserId user) {
            return new Confirmed(user);
        }
    }

    /// The browser may come in.
    record Confirmed(UserId user) implements ScanState {
        Redeemed redeemed() {
            return new Redeemed(user);
        }
    }

    /// The browser came in; once only.
    record Redeemed(UserId user) implements ScanState {}

    /// Too late, or replaced by a newer code.
    record Expired() implements ScanState {}
}
