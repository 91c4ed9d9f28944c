package dev.saoma.server.scan;

import dev.saoma.server.kernel.UserId;

/// What comes of a browser that asks to be let in.
public sealed interface Redemption {

    /// The browser may have a session of this user. Said once for each scan.
    record SignedIn(UserId user) implements Redemption {}

    /// The scan lets nobody in.
    record Denied(Denial reason) implements Redemption {}

    /// It may not, as it stands.
    record Refused(Refusal reason) implements Redemption {}

    /// Why a browser is not let in.
    enum Refusal {
        /// No such scan, or not this browser's: the same towards the outside.
        UNKNOWN,
        NOT_CONFIRMED,
        USED,
        EXPIRED
    }
}
