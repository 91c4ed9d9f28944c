package dev.saoma.server.user;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One way a user is known: a person towards one WeChat AppID.
///
/// @param unionId optional and possibly late
public record Identity(
        PoolId pool,
        UserId user,
        AppId appId,
        OpenId openId,
        @Nullable UnionId unionId,
        Instant createdAt) {

    /// Which one it is.
    public IdentityId id() {
        return new IdentityId(pool, appId, openId);
    }
}
