package dev.saoma.server.scan.store;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a scan came to its states, in columns of their own.
final class Moments {

    static final String SELECT = """
            select id, pool_id, connection_id, created_at, scanned_at, answered_at, confirmed_at, moved_at
            from scan\s""";

    private Moments() {}

    /// What a column is set to that has nothing in it yet.
    static @Nullable Long when(boolean now, Instant at) {
        return now ? at.toEpochMilli() : null;
    }

    static boolean scans(ScanState from, ScanState to) {
        return from instanceof ScanState.Waiting && !(to instanceof ScanState.Expired);
    }

    static boolean answers(ScanState from, ScanState to) {
        return from instanceof ScanState.Asking && !(to instanceof ScanState.Asking);
    }

    static ScanTimes read(ResultSet row, int number) throws SQLException {
        return new ScanTimes(
                new ScanId(row.getString("id")),
                new PoolId(row.getString("pool_id")),
                new ConnectionId(row.getString("connection_id")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                at(row, "scanned_at"),
                at(row, "answered_at"),
                at(row, "confirmed_at"),
                Instant.ofEpochMilli(row.getLong("moved_at")));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
