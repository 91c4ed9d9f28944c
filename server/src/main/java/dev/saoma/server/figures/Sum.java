package dev.saoma.server.figures;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.time.LocalDate;

/// How often something happened at a connection on a day.
public record Sum(Of of, long times) {

    /// What it is the sum of.
    public record Of(LocalDate day, PoolId pool, ConnectionId connection, Figure what) {}
}
