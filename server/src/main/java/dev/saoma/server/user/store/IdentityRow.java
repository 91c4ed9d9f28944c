package dev.saoma.server.user.store;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Recognised;
import dev.saoma.server.user.Unsettled;
import dev.saoma.server.user.UserStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An identity as a row.
final class IdentityRow {

    static final String KEY = "\nwhere pool_id = :pool and app_id = :app and open_id = :open ";

    private IdentityRow() {}

    static Map<String, String> key(IdentityId identity) {
        return Map.of(
                "pool", identity.pool().value(),
                "app", identity.appId().value(),
                "open", identity.openId().value());
    }

    static Map<String, @Nullable Object> columns(Following following) {
        return switch (following) {
            case Following.Follows(var since) -> columns(since, null);
            case Following.Left left -> columns(left.since(), left.at());
            case Following.Unsaid _ -> columns(null, null);
        };
    }

    private static Map<String, @Nullable Object> columns(@Nullable Instant since, @Nullable Instant left) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("followed", since == null ? null : since.toEpochMilli());
        columns.put("left", left == null ? null : left.toEpochMilli());
        return columns;
    }

    static Recognised recognised(ResultSet row, int number) throws SQLException {
        var unionId = row.getString("union_id");
        return new Recognised(
                new UserId(row.getString("user_id")),
                following(row, number) instanceof Following.Follows,
                unionId == null ? null : new UnionId(unionId),
                time(row, "union_asked_at"),
                UserStatus.valueOf(row.getString("status")) == UserStatus.ACTIVATED);
    }

    static Following following(ResultSet row, int number) throws SQLException {
        var since = time(row, "followed_at");
        var left = time(row, "left_at");
        if (left != null) {
            return new Following.Left(since, left);
        }
        return since == null ? new Following.Unsaid() : new Following.Follows(since);
    }

    static Identity identity(ResultSet row, int number) throws SQLException {
        var unionId = row.getString("union_id");
        return new Identity(
                new PoolId(row.getString("pool_id")),
                new UserId(row.getString("user_id")),
                new AppId(row.getString("app_id")),
                new OpenId(row.getString("open_id")),
                unionId == null ? null : new UnionId(unionId),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    static IdentityId id(ResultSet row) throws SQLException {
        return new IdentityId(
                new PoolId(row.getString("pool_id")),
                new AppId(row.getString("app_id")),
                new OpenId(row.getString("open_id")));
    }

    static Unsettled unsettled(ResultSet row, int number) throws SQLException {
        return new Unsettled(
                id(row),
                new UserId(row.getString("user_id")),
                Instant.ofEpochMilli(row.getLong("unsettled_at")),
                row.getBoolean("mark_left"),
                time(row, "end_logins_until"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
