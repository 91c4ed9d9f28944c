package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The WeChat by which a developer signs in. It is a person towards one AppID, and no user of a pool: who may change
/// a pool's users could make somebody else of one.
///
/// @param boundBy the session of the pool that began by the scan
public record WeChatOfDeveloper(
        DeveloperId developer,
        PoolId pool,
        AppId appId,
        OpenId openId,
        Instant boundAt,
        SessionId boundBy,
        @Nullable Instant usedAt) {}
