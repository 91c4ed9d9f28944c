package dev.saoma.server.console;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Optional;

/// The store of the admin API's tokens.
public interface ApiTokens {

    void add(ApiToken token);

    /// The token, if it has not expired.
    Optional<ApiToken> find(Digest digest, Instant now);

    /// Ends a token of that pool; nothing where there is none.
    void remove(PoolId pool, Digest digest);

    /// Deletes some that expired before that moment.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
