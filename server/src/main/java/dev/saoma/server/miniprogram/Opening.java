package dev.saoma.server.miniprogram;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.scan.Scan;

/// What comes of somebody who opens the mini program by a code of ours.
public sealed interface Opening {

    /// The scan is theirs; they are to be shown who asks.
    ///
    /// @param token shown for the rest of the scan
    record Opened(Scan scan, Secret token, PhoneWanted phone) implements Opening {}

    /// It is not.
    record Refused(Problem problem) implements Opening {}
}
