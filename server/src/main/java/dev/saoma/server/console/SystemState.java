package dev.saoma.server.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How the installation is, as this node sees it.
///
/// @param database product and version
/// @param embedded whether it is the one that backups are taken of here
/// @param databaseBytes the size of its file; 0 where it is elsewhere
/// @param checks what was looked at, and whether it is well
public record SystemState(
        String version,
        Instant startedAt,
        String java,
        String database,
        boolean embedded,
        long databaseBytes,
        long diskFreeBytes,
        long diskBytes,
        List<Check> checks) {

    public SystemState {
        checks = List.copyOf(checks);
    }

    /// What can be looked at.
    public enum Part {
        DATABASE,
        DISK,
        ALARMS,
        WECHAT
    }

    /// How one part is.
    ///
    /// @param took how long it took to look
    public record Check(Part part, boolean good, Duration took) {}
}
