package dev.saoma.server.user;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;

/// Somebody came by a connection whom nobody knew, and is a user now. Published inside the transaction.
public record NewcomerMet(PoolId pool, UserId user, ConnectionId connection) {}
