package dev.saoma.server.scan;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;

/// A page wanted a code, and WeChat gave none.
///
/// @param notSetUp whether it gives none until somebody sets something right
public record CodeFailed(PoolId pool, ConnectionId connection, boolean notSetUp) {}
