package dev.saoma.server.scan.store;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.Scene;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Reads a scan from a row.
final class ScanRow {

    private ScanRow() {}

    static Scan read(ResultSet row, int number) throws SQLException {
        return new Scan(
                new ScanId(row.getString("id")),
                new PoolId(row.getString("pool_id")),
                new ClientId(row.getString("application_id")),
                new ConnectionId(row.getString("connection_id")),
                new Scene(row.getString("scene")),
                row.getString("ticket"),
                row.getString("url"),
                new Digest(row.getString("browser_digest")),
                new StoredState(row.getString("state"), row.getString("open_id"), row.getString("user_id")).state(),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
