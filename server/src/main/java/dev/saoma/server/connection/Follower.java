package dev.saoma.server.connection;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What `user/info` tells of a person; WeChat has not given names and pictures since 2021.
///
/// @param unionId absent unless the account is bound to an open platform account
/// @param since when a follower began to follow; WeChat's time of the push about it
public record Follower(
        OpenId openId,
        boolean following,
        @Nullable UnionId unionId,
        @Nullable Instant since) {

    /// Somebody of whom WeChat does not say since when.
    public Follower(OpenId openId, boolean following, @Nullable UnionId unionId) {
        this(openId, following, unionId, null);
    }
}
