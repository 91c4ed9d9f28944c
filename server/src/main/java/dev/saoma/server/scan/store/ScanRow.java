package dev.saoma.server.scan.store;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.BoundTo;
import dev.saoma.server.scan.Device;
import dev.saoma.server.scan.Origin;
import dev.saoma.server.scan.Place;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.Scene;
import dev.saoma.server.scan.Visitor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
                origin(row),
                StoredState.read(row).state(),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("website"),
                row.getString("website_host"),
                new LoginPolicy(Policy.valueOf(row.getString("policy")), row.getBoolean("raise_unusual")),
                new Visitor(
                        row.getString("page_language"),
                        new Device(row.getString("browser_name"), row.getString("system_name")),
                        row.getString("network_address"),
                        new Place(row.getString("country"), row.getString("city"))),
                bindsTo(row),
                row.getBoolean("is_trial"));
    }

    private static @Nullable BoundTo bindsTo(ResultSet row) throws SQLException {
        var account = row.getString("bind_user_id");
        if (account != null) {
            return new BoundTo.OfUser(new UserId(account));
        }
        var developer = row.getString("bind_developer_id");
        return developer == null ? null : new BoundTo.OfDeveloper(new DeveloperId(developer));
    }
}
