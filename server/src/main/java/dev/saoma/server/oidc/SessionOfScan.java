package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.scan.ScanId;

/// The name of the session that a scan begins. It follows from the scan, so that both can be ended together however
/// much later; and says nothing of it to the websites that read it in their tokens.
public final class SessionOfScan {

    /// 132 bits of the digest, as long as the names that chance makes.
    private static final int LENGTH = 22;

    private SessionOfScan() {}

    public static SessionId id(ScanId scan) {
        return new SessionId(Digest.of("session/" + scan.value()).value().substring(0, LENGTH));
    }
}
