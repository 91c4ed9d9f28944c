package dev.saoma.server.route.store;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.push.PushId;
import dev.saoma.server.route.Delivery;
import dev.saoma.server.route.DeliveryId;
import dev.saoma.server.route.DeliveryState;
import dev.saoma.server.route.RouteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A delivery as a row.
final class DeliveryRow {

    private final SealedDelivery sealed;

    DeliveryRow(Vault vault) {
        this.sealed = new SealedDelivery(vault);
    }

    Map<String, @Nullable Object> columns(Delivery delivery) {
        var content = sealed.seal(delivery);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", delivery.id().value());
        columns.put("route", delivery.route().value());
        columns.put("connection", delivery.connection().value());
        columns.put("push", delivery.push().value());
        columns.put("sender", digest(delivery.sender()));
        columns.put("place", delivery.place());
        columns.put("kind", delivery.kind());
        columns.put("sealed", content.sealed());
        columns.put("rest", content.rest());
        columns.put("state", delivery.state().name());
        columns.put("attempts", delivery.attempts());
        columns.put("created", delivery.createdAt().toEpochMilli());
        columns.put("moved", delivery.movedAt().toEpochMilli());
        columns.put("ends", delivery.givesUpAt().toEpochMilli());
        return columns;
    }

    Delivery read(ResultSet row, int number) throws SQLException {
        var id = new DeliveryId(row.getString("id"));
        var opened = sealed.open(id, new SealedDelivery.Columns(row.getBytes("sealed"), row.getBytes("sealed_rest")));
        return new Delivery(
                id,
                new RouteId(row.getString("route_id")),
                new ConnectionId(row.getString("connection_id")),
                new PushId(row.getString("push_id")),
                opened.sender(),
                row.getLong("place"),
                row.getString("kind"),
                opened.raw(),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("moved_at")),
                Instant.ofEpochMilli(row.getLong("gives_up_at")));
    }

    /// What a sender's line is found by.
    static String digest(String sender) {
        return Digest.of(sender).value();
    }
}
