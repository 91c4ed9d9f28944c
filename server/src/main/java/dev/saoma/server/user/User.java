package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;

/// A person in one pool.
///
/// @param name readable and made by us, as WeChat gives none
public record User(UserId id, PoolId pool, String name, Instant createdAt) {}
