package dev.saoma.server.console;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;

/// A program may do less than before, or nothing any more. Published within the transaction that decides it.
public record ApiClientCurbed(PoolId pool, ClientId client) {}
