package dev.saoma.server.connection;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.PoolId;

/// Who would be lost if an AppID were given up. Connections know no people; whoever keeps them answers.
public interface AppIdHolders {

    /// Whether somebody in the pool is known by an openid of that AppID.
    boolean hasAny(PoolId pool, AppId appId);
}
