package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;

/// A user is now part of another. Published inside the transaction of the merger: who has something of the former
/// user changes it there.
///
/// @param by who decided it, in words for the record
public record UsersMerged(PoolId pool, UserId former, UserId into, String by, Instant at) {}
