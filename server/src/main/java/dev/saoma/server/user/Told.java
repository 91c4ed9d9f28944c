package dev.saoma.server.user;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.kernel.UnionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What WeChat has told of somebody who is new.
///
/// @param following how they stand to the account
/// @param said WeChat's time of that
/// @param wasSilent whether WeChat did not answer, so that there may be a union id nevertheless
record Told(@Nullable UnionId unionId, Following following, Instant said, boolean wasSilent) {

    /// By somebody who follows nothing.
    static Told unasked(@Nullable UnionId unionId) {
        return new Told(unionId, new Following.Unsaid(), Instant.EPOCH, false);
    }

    /// By WeChat, which was asked for the follower.
    ///
    /// @param unionId what it had said before; of who does not follow it may say nothing now
    static Told by(Follower follower, @Nullable UnionId unionId, Instant now) {
        var told = follower.unionId();
        var since = follower.since();
        var following = follower.following()
                ? new Following.Follows(since == null ? now : since)
                : new Following.Left(null, now);
        return new Told(told == null ? unionId : told, following, since == null ? Instant.EPOCH : since, false);
    }

    /// Nothing. Whoever scans follows.
    static Told nothing(Arrival arrival, Instant now, boolean wasSilent) {
        var following = switch (arrival.by()) {
            case CODE -> new Following.Follows(now);
            case WEB -> new Following.Unsaid();
        };
        return new Told(arrival.unionId(), following, Instant.EPOCH, wasSilent);
    }
}
