package dev.saoma.server.console.developer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A developer with a part in a pool.
///
/// @param version grows with each change of the role; nothing is to be changed of those who own all
/// @param signedInAt when last; null where that was never, or before it was kept
public record Member(
        Developer developer,
        Role role,
        int version,
        @Nullable Instant signedInAt) {}
