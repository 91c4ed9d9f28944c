package dev.saoma.server.push;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;

/// Somebody has looked at who is behind a push. To be audited.
///
/// @param by who looked, as the caller knows him
public record PushUnmasked(PoolId pool, ConnectionId connection, PushId push, String by, Instant at) {}
