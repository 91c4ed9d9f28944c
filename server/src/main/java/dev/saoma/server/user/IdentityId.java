package dev.saoma.server.user;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;

/// Which identity: a person towards one WeChat AppID, in one pool.
public record IdentityId(PoolId pool, AppId appId, OpenId openId) {

    /// Of the person towards that connection's AppID.
    public static IdentityId of(Connection connection, OpenId openId) {
        return new IdentityId(connection.pool(), connection.appId(), openId);
    }
}
