package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The store of how many codes were sent. It outlives a restart and counts for all nodes.
public interface SendingCounts {

    /// Counts one more, unless the limit is reached. Takes part in the caller's transaction, which is to be done
    /// again if somebody else counts at the same moment.
    ///
    /// @param who whom or what the limit is for; a digest of it is kept
    /// @return how long it must wait; nothing if it was counted
    Optional<Duration> count(PoolId pool, Limit limit, String who, Instant now);

    /// How long it must wait, if the limit is reached; counts nothing.
    Optional<Duration> look(PoolId pool, Limit limit, String who, Instant now);

    /// Forgets counts that nothing follows from any more.
    int forget(Instant before, int most);

    /// So many within a time that begins with the first.
    ///
    /// @param name tells it apart from others for the same
    record Limit(String name, int most, Duration within) {}
}
