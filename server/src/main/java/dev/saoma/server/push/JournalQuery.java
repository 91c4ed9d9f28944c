package dev.saoma.server.push;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.Result.What;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which pushes are looked for. What is absent does not narrow the search.
///
/// @param from the first moment
/// @param until the moment after the last
/// @param sender the whole openid
/// @param before the last entry of the page before; pages are found by this and not by counting
/// @param limit 1 to 200
public record JournalQuery(
        PoolId pool,
        @Nullable ConnectionId connection,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String kind,
        @Nullable What result,
        @Nullable Boolean verified,
        @Nullable OpenId sender,
        @Nullable PushId before,
        int limit) {

    private static final int MOST = 200;

    public JournalQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page of the journal has 1 to " + MOST + " entries, not " + limit);
        }
    }

    /// Everything of a pool, from its newest.
    public static JournalQuery of(PoolId pool, int limit) {
        return new JournalQuery(pool, null, null, null, null, null, null, null, null, limit);
    }
}
