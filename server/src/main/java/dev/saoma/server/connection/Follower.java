package dev.saoma.server.connection;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import org.jspecify.annotations.Nullable;

/// What `user/info` tells of a person; WeChat has not given names and pictures since 2021.
///
/// @param unionId absent unless the account is bound to an open platform account
public record Follower(
        OpenId openId, boolean following, @Nullable UnionId unionId) {}
