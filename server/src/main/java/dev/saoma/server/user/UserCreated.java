package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;

/// Somebody came for the first time and is a user now. Published inside the transaction, when the user and the
/// identity are written. Who was entered by an operator is told of by [UserManaged].
public record UserCreated(PoolId pool, UserId user) {}
