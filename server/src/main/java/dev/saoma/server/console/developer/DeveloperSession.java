package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import java.time.Instant;

/// A developer's visit to the console, known by a cookie.
///
/// @param key the digest of what the cookie holds
/// @param idleUntil when it ends if it is not used
/// @param endsAt when it ends whatever happens
public record DeveloperSession(Digest key, DeveloperId developer, Instant seenAt, Instant idleUntil, Instant endsAt) {}
