package dev.saoma.server.oidc.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.SessionLife;
import dev.saoma.server.oidc.SessionLives;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcSessionLives implements SessionLives {

    private final JdbcClient jdbc;

    JdbcSessionLives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SessionLife of(PoolId pool) {
        return jdbc.sql("select idle_millis, life_millis from session_life where pool_id = :pool")
                .param("pool", pool.value())
                .query((row, number) -> new SessionLife(duration(row, "idle_millis"), duration(row, "life_millis")))
                .optional()
                .orElse(SessionLife.NOT_SET);
    }

    @Override
    public void save(PoolId pool, SessionLife life) {
        var updated = write(
                "update session_life set idle_millis = :idle, life_millis = :life where pool_id = :pool", pool, life);
        if (updated == 0) {
            write(
                    "insert into session_life (pool_id, idle_millis, life_millis) values (:pool, :idle, :life)",
                    pool,
                    life);
        }
    }

    private int write(String sql, PoolId pool, SessionLife life) {
        return jdbc.sql(sql)
                .param("pool", pool.value())
                .param("idle", millis(life.idle()))
                .param("life", millis(life.life()))
                .update();
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }
}
