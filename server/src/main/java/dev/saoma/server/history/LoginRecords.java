package dev.saoma.server.history;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The store of the record.
public interface LoginRecords {

    void add(LoginRecord login);

    /// Those of a user, newest first.
    ///
    /// @param after the last one of the page before; pages are found by this and not by counting
    List<LoginRecord> of(PoolId pool, UserId user, @Nullable PageKey after, int limit);

    /// Makes them another user's, whom the first has become part of.
    void give(PoolId pool, UserId from, UserId to);

    /// Forgets all of a user.
    void forget(PoolId pool, UserId user);

    /// Forgets what was before that moment, at most so many.
    ///
    /// @return how many
    int forget(Instant before, int limit);

    /// Where a page ends.
    record PageKey(Instant at, String id) {}
}
