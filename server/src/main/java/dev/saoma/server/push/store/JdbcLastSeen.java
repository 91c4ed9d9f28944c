package dev.saoma.server.push.store;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.push.LastSeen;
import dev.saoma.server.push.LastSeen.FailedCheck;
import dev.saoma.server.push.LastSeen.LastPush;
import dev.saoma.server.push.LastSeenStore;
import dev.saoma.server.push.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcLastSeen implements LastSeenStore {

    private final JdbcClient jdbc;

    JdbcLastSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LastSeen find(ConnectionId connection) {
        return jdbc.sql("""
                        select pushed_at, push_mode, push_skew_millis, checked_at, check_failed_at, check_refusal
                        from connection_seen where connection_id = :id""")
                .param("id", connection.value())
                .query(JdbcLastSeen::read)
                .optional()
                .orElse(LastSeen.NOTHING);
    }

    @Override
    public void note(ConnectionId connection, LastSeen seen) {
        if (jdbc.sql("select connection_id from connection_seen where connection_id = :id")
                .param("id", connection.value())
                .query(String.class)
                .optional()
                .isEmpty()) {
            add(connection);
        }
        var push = seen.push();
        if (push != null) {
            note(connection, push);
        }
        var checkedAt = seen.checkedAt();
        if (checkedAt != null) {
            jdbc.sql("""
                            update connection_seen set checked_at = :at
                            where connection_id = :id and (checked_at is null or checked_at < :at)""")
                    .param("at", checkedAt.toEpochMilli())
                    .param("id", connection.value())
                    .update();
        }
        var failed = seen.failedCheck();
        if (failed != null) {
            jdbc.sql("""
                            update connection_seen set check_failed_at = :at, check_refusal = :why
                            where connection_id = :id and (check_failed_at is null or check_failed_at < :at)""")
                    .param("at", failed.at().toEpochMilli())
                    .param("why", failed.why().code())
                    .param("id", connection.value())
                    .update();
        }
    }

    private void note(ConnectionId connection, LastPush push) {
        var skew = push.skew();
        jdbc.sql("""
                        update connection_seen set pushed_at = :at, push_mode = :mode, push_skew_millis = :skew
                        where connection_id = :id and (pushed_at is null or pushed_at < :at)""")
                .param("at", push.at().toEpochMilli())
                .param("mode", push.mode().name())
                .param("skew", skew == null ? null : skew.toMillis())
                .param("id", connection.value())
                .update();
    }

    private void add(ConnectionId connection) {
        try {
            jdbc.sql("insert into connection_seen (connection_id) values (:id)")
                    .param("id", connection.value())
                    .update();
        } catch (DuplicateKeyException e) {
            // Another node was first: the row is there.
        }
    }

    private static LastSeen read(ResultSet row, int number) throws SQLException {
        var mode = row.getString("push_mode");
        var why = row.getString("check_refusal");
        var pushedAt = time(row, "pushed_at");
        var failedAt = time(row, "check_failed_at");
        return new LastSeen(
                pushedAt == null || mode == null ? null : new LastPush(pushedAt, MessageMode.valueOf(mode), skew(row)),
                time(row, "checked_at"),
                failedAt == null || why == null ? null : new FailedCheck(failedAt, Refusal.of(why)));
    }

    private static @Nullable Duration skew(ResultSet row) throws SQLException {
        var millis = row.getLong("push_skew_millis");
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
