package dev.saoma.server.application;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;

/// The connection by which developers come into the console with their WeChat.
public record ConsoleDoor(PoolId pool, ConnectionId connection) {}
