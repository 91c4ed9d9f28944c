package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import java.time.Instant;

/// A person with an account of the console.
///
/// @param ownsAll whether this one is owner of all pools, those of tomorrow included: the installation's first
public record Developer(DeveloperId id, Email email, boolean ownsAll, Instant createdAt) {}
