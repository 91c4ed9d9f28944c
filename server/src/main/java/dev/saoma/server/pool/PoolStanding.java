package dev.saoma.server.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a pool stands.
///
/// @param version grows with each change by the API
/// @param madeByFile whether the configuration file names it, and so alone may change it
/// @param deleteAt when it is erased; null unless it is to be
public record PoolStanding(
        int version, boolean madeByFile, @Nullable Instant deleteAt) {}
