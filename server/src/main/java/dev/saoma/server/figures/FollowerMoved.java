package dev.saoma.server.figures;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;

/// WeChat has told that somebody follows an account, or has left it.
record FollowerMoved(PoolId pool, ConnectionId connection, boolean came) {}
