package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;

/// A browser that is logged in to a pool.
///
/// @param key the digest of what the browser holds
/// @param from what it was when it logged in
/// @param seenAt when it was last used, to the minute
/// @param expiresAt when it ends if it is not used, never after `endsAt`
/// @param endsAt when it ends whatever happens
public record Session(
        Digest key, PoolId pool, Login login, Surroundings from, Instant seenAt, Instant expiresAt, Instant endsAt) {}
