package dev.saoma.server.user;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;

/// Somebody came by a connection whom nobody knew, and is a user now. Published inside the transaction.
///
/// @param inTrial whether a developer only tried the login
public record NewcomerMet(PoolId pool, UserId user, ConnectionId connection, boolean inTrial) {}
