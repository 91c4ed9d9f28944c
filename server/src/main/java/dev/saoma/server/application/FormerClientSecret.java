package dev.saoma.server.application;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A client secret that another one took the place of. It is good beside the new one, so that a website, or a program
/// of the admin API, changes from one to the other without a moment at which neither works.
///
/// @param endsAt until when it is good; null where somebody is to end it
/// @param usedAt when it was last used since, to the minute
public record FormerClientSecret(
        PoolId pool,
        ClientId client,
        Digest digest,
        Instant replacedAt,
        @Nullable Instant endsAt,
        @Nullable Instant usedAt) {}
