package dev.saoma.server.route.store;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.RawPush;
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

    private DeliveryRow() {}

    static Map<String, @Nullable Object> columns(Delivery delivery) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", delivery.id().value());
        columns.put("route", delivery.route().value());
        columns.put("connection", delivery.connection().value());
        columns.put("push", delivery.push().value());
        columns.put("sender", delivery.sender());
        columns.put("place", delivery.place());
        columns.put("kind", delivery.kind());
        columns.put("query", delivery.raw().query());
        columns.put("type", delivery.raw().contentType());
        columns.put("body", delivery.raw().body());
        columns.put("state", delivery.state().name());
        columns.put("attempts", delivery.attempts());
        columns.put("created", delivery.createdAt().toEpochMilli());
        columns.put("moved", delivery.movedAt().toEpochMilli());
        columns.put("ends", delivery.givesUpAt().toEpochMilli());
        return columns;
    }

    static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getString("id")),
                new RouteId(row.getString("route_id")),
                new ConnectionId(row.getString("connection_id")),
                new PushId(row.getString("push_id")),
                row.getString("sender"),
                row.getLong("place"),
                row.getString("kind"),
                new RawPush(row.getString("query"), row.getString("content_type"), row.getBytes("body")),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("moved_at")),
                Instant.ofEpochMilli(row.getLong("gives_up_at")));
    }
}
