package dev.saoma.server.console;

import dev.saoma.server.kernel.Digest;
import java.time.Instant;
import java.util.Optional;

/// The store of the admin API's tokens.
public interface ApiTokens {

    void add(ApiToken token);

    /// The token, if it has not expired.
    Optional<ApiToken> find(Digest digest, Instant now);

    /// Deletes some that expired before that moment.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
