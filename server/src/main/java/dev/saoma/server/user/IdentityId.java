package dev.saoma.server.user;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;

/// Which identity: a person towards one WeChat AppID, in one pool.
public record IdentityId(PoolId pool, AppId appId, OpenId openId) {

    /// Of the person towards that account.
    public static IdentityId of(OfficialAccount account, OpenId openId) {
        return new IdentityId(account.pool(), account.appId(), openId);
    }
}
