package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Optional;

/// The store of pushed requests. One is opened once and used up once: of several who try, one succeeds.
public interface PushedRequests {

    void add(PushedRequest request);

    /// The request, if that application pushed it and it is still good.
    Optional<PushedRequest> find(PoolId pool, ClientId application, Digest reference, Instant now);

    /// Notes that a browser came with it, which has time until then.
    ///
    /// @return whether it was the first
    boolean open(PoolId pool, Digest reference, Instant until);

    /// Uses it up.
    ///
    /// @return whether it was there
    boolean use(PoolId pool, Digest reference);

    /// Deletes some that expired before that moment.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
