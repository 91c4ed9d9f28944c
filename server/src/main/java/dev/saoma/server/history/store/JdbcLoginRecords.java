package dev.saoma.server.history.store;

import dev.saoma.server.history.LoginRecord;
import dev.saoma.server.history.LoginRecords;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.Device;
import dev.saoma.server.scan.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row for each login, found by its user; the sweep finds it by its time.
@Repository
final class JdbcLoginRecords implements LoginRecords {

    private final JdbcClient jdbc;

    JdbcLoginRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(LoginRecord login) {
        var refused = login.refused();
        jdbc.sql("""
                        insert into login_record (id, pool_id, user_id, happened_at, application_id, connection_id,
                                                  denial, device_browser, device_system, country, city, address)
                        values (:id, :pool, :user, :at, :application, :connection,
                                :denial, :browser, :system, :country, :city, :address)""")
                .param("id", login.id())
                .param("pool", login.pool().value())
                .param("user", login.user().value())
                .param("at", login.at().toEpochMilli())
                .param("application", login.application().value())
                .param("connection", login.connection().value())
                .param("denial", refused == null ? null : refused.name())
                .param("browser", login.device().browser())
                .param("system", login.device().system())
                .param("country", login.place().country())
                .param("city", login.place().city())
                .param("address", login.address())
                .update();
    }

    @Override
    public List<LoginRecord> of(PoolId pool, UserId user, @Nullable PageKey after, int limit) {
        return jdbc.sql("""
                        select id, pool_id, user_id, happened_at, application_id, connection_id, denial,
                               device_browser, device_system, country, city, address
                        from login_record where pool_id = :pool and user_id = :user\s"""
                        + (after == null ? "" : "and (happened_at < :at or (happened_at = :at and id < :id)) ")
                        + "order by happened_at desc, id desc limit :limit")
                .param("pool", pool.value())
                .param("user", user.value())
                .param("at", after == null ? null : after.at().toEpochMilli())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(JdbcLoginRecords::read)
                .list();
    }

    private static LoginRecord read(ResultSet row, int number) throws SQLException {
        var denial = row.getString("denial");
        return new LoginRecord(
                row.getString("id"),
                new PoolId(row.getString("pool_id")),
                new UserId(row.getString("user_id")),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                new ClientId(row.getString("application_id")),
                new ConnectionId(row.getString("connection_id")),
                denial == null ? null : Denial.valueOf(denial),
                new Device(row.getString("device_browser"), row.getString("device_system")),
                new Place(row.getString("country"), row.getString("city")),
                row.getString("address"));
    }

    @Override
    public void give(PoolId pool, UserId from, UserId to) {
        jdbc.sql("update login_record set user_id = :to where pool_id = :pool and user_id = :from")
                .param("pool", pool.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    @Override
    public void forget(PoolId pool, UserId user) {
        jdbc.sql("delete from login_record where pool_id = :pool and user_id = :user")
                .param("pool", pool.value())
                .param("user", user.value())
                .update();
    }

    /// As many as fit, and whatever happened in the same millisecond as the last of them.
    @Override
    public int forget(Instant before, int limit) {
        return jdbc
                .sql("""
                        select happened_at from login_record where happened_at < :before
                        order by happened_at limit :limit""")
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .reduce((_, later) -> later)
                .map(last -> jdbc.sql("delete from login_record where happened_at <= :last")
                        .param("last", last)
                        .update())
                .map(forgotten -> Math.min(forgotten, limit))
                .orElse(0);
    }
}
