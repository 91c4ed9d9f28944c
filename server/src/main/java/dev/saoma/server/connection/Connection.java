package dev.saoma.server.connection;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import org.jspecify.annotations.Nullable;

/// The configured link from a pool to one WeChat AppID.
public sealed interface Connection permits OfficialAccount, MiniProgram {

    ConnectionId id();

    PoolId pool();

    /// Its name in the events address; unique in the pool and never changed.
    String identifier();

    /// Shown on the login page.
    String displayName();

    AppId appId();

    Secret appSecret();

    /// Where its WeChat API is, when it is not where the installation says.
    @Nullable
    String apiBaseUrl();

    Manners manners();

    /// Whether it only logs in users who are there, and makes none (仅登录模式).
    boolean loginOnly();

    /// Whether a newcomer may turn out to be a user from elsewhere (账号身份关联).
    Association association();
}
