package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import java.time.Instant;

/// The memory of proofs of possession that came (RFC 9449 §11.1), shared by all nodes.
public interface SpentProofs {

    /// Notes that the proof came.
    ///
    /// @param expiresAt from when on it would be refused anyway
    /// @return whether it came for the first time
    boolean spend(Digest proof, Instant expiresAt);

    /// Deletes some that expired before that moment.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
