package dev.saoma.server.scan;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;

/// A page wanted a code, and WeChat gave none.
public record CodeFailed(PoolId pool, ConnectionId connection) {}
