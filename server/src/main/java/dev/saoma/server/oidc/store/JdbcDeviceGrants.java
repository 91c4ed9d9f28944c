package dev.saoma.server.oidc.store;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.oidc.device.DeviceGrant;
import dev.saoma.server.oidc.device.DeviceGrantId;
import dev.saoma.server.oidc.device.DeviceGrants;
import dev.saoma.server.oidc.device.DeviceState;
import dev.saoma.server.scan.ScanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcDeviceGrants implements DeviceGrants {

    private static final String WAITING = "WAITING";
    private static final String ALLOWED = "ALLOWED";
    private static final String DENIED = "DENIED";
    private static final String REDEEMED = "REDEEMED";

    private static final String SELECT = """
            select id, pool_id, application_id, scopes, device_digest, user_code_digest, scan_id, device_browser,
                   device_system, country, city, address, state, user_id, sid, amr, authenticated_at, created_at,
                   expires_at
            from device_grant\s""";

    /// As of what has its tokens already: also where the application was had back.
    private static final String NOT_OVER = """
            not exists (select 1 from application a
                        where a.id = device_grant.application_id and a.given_from >= device_grant.created_at)""";

    private final JdbcClient jdbc;

    JdbcDeviceGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(DeviceGrant grant, int intervalSeconds) {
        var scan = grant.scan();
        try {
            jdbc.sql("""
                            insert into device_grant (id, pool_id, application_id, scopes, device_digest,
                                user_code_digest, scan_id, device_browser, device_system, country, city, address,
                                state, interval_seconds, created_at, expires_at)
                            values (:id, :pool, :application, :scopes, :device, :code, :scan, :browser, :system,
                                :country, :city, :address, :state, :interval, :created, :expires)""")
                    .param("id", grant.id().value())
                    .param("pool", grant.pool().value())
                    .param("application", grant.application().value())
                    .param("scopes", Words.join(grant.scopes()))
                    .param("device", grant.deviceCode().value())
                    .param("code", grant.userCode().value())
                    .param("scan", scan == null ? null : scan.value())
                    .param("browser", grant.from().browser())
                    .param("system", grant.from().system())
                    .param("country", grant.from().country())
                    .param("city", grant.from().city())
                    .param("address", grant.from().address())
                    .param("state", WAITING)
                    .param("interval", intervalSeconds)
                    .param("created", grant.createdAt().toEpochMilli())
                    .param("expires", grant.expiresAt().toEpochMilli())
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public Optional<DeviceGrant> find(PoolId pool, DeviceGrantId id) {
        return find("id", id.value(), pool);
    }

    @Override
    public Optional<DeviceGrant> findByDeviceCode(PoolId pool, Digest code) {
        return find("device_digest", code.value(), pool);
    }

    @Override
    public Optional<DeviceGrant> findByUserCode(PoolId pool, Digest code) {
        return find("user_code_digest", code.value(), pool);
    }

    private Optional<DeviceGrant> find(String column, String value, PoolId pool) {
        return jdbc.sql(SELECT + "where " + column + " = :value and pool_id = :pool and " + NOT_OVER)
                .param("value", value)
                .param("pool", pool.value())
                .query(JdbcDeviceGrants::grant)
                .optional();
    }

    @Override
    public boolean polled(DeviceGrantId id, Instant now) {
        var inTime = jdbc.sql("""
                        update device_grant set polled_at = :now
                        where id = :id and (polled_at is null or polled_at + interval_seconds * 1000 <= :now)""")
                .param("id", id.value())
                .param("now", now.toEpochMilli())
                .update();
        if (inTime == 0) {
            jdbc.sql("update device_grant set polled_at = :now, interval_seconds = interval_seconds + 5 where id = :id")
                    .param("id", id.value())
                    .param("now", now.toEpochMilli())
                    .update();
        }
        return inTime == 1;
    }

    @Override
    public boolean allow(DeviceGrantId id, Login login, Instant now) {
        return jdbc.sql("""
                        update device_grant set state = :allowed, user_id = :user, sid = :sid, amr = :amr,
                               authenticated_at = :at
                        where id = :id and state = :waiting and expires_at > :now""")
                        .param("id", id.value())
                        .param("allowed", ALLOWED)
                        .param("waiting", WAITING)
                        .param("user", login.user().value())
                        .param("sid", login.session().value())
                        .param("amr", Words.join(login.methods()))
                        .param("at", login.at().toEpochMilli())
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
    }

    @Override
    public boolean deny(DeviceGrantId id) {
        return move(id, WAITING, DENIED);
    }

    @Override
    public void deny(PoolId pool, UserId user) {
        denyAllowed(pool, "user_id", user.value());
    }

    @Override
    public void deny(PoolId pool, SessionId session) {
        denyAllowed(pool, "sid", session.value());
    }

    private void denyAllowed(PoolId pool, String column, String value) {
        jdbc.sql("update device_grant set state = :denied where pool_id = :pool and " + column
                        + " = :value and state = :allowed")
                .param("denied", DENIED)
                .param("allowed", ALLOWED)
                .param("pool", pool.value())
                .param("value", value)
                .update();
    }

    @Override
    public boolean redeem(DeviceGrantId id, DeviceState from) {
        return move(id, from instanceof DeviceState.Allowed ? ALLOWED : WAITING, REDEEMED);
    }

    private boolean move(DeviceGrantId id, String from, String to) {
        return jdbc.sql("update device_grant set state = :to where id = :id and state = :from")
                        .param("id", id.value())
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        var ids = jdbc.sql("select id from device_grant where expires_at < :before order by expires_at limit :limit")
                .param("before", expiredBefore.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> row.getString("id"))
                .list();
        return ids.isEmpty()
                ? 0
                : jdbc.sql("delete from device_grant where id in (:ids)")
                        .param("ids", ids)
                        .update();
    }

    private static DeviceGrant grant(ResultSet row, int number) throws SQLException {
        var scan = row.getString("scan_id");
        return new DeviceGrant(
                new DeviceGrantId(row.getString("id")),
                new PoolId(row.getString("pool_id")),
                new ClientId(row.getString("application_id")),
                Set.copyOf(Words.list(row.getString("scopes"))),
                new Digest(row.getString("device_digest")),
                new Digest(row.getString("user_code_digest")),
                scan == null ? null : new ScanId(scan),
                new Surroundings(
                        row.getString("device_browser"),
                        row.getString("device_system"),
                        row.getString("country"),
                        row.getString("city"),
                        row.getString("address")),
                state(row),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    private static DeviceState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case WAITING -> new DeviceState.Waiting();
            case ALLOWED -> new DeviceState.Allowed(JdbcSessions.login(row));
            case DENIED -> new DeviceState.Denied();
            case REDEEMED -> new DeviceState.Redeemed();
            case String other ->
                throw new IllegalStateException("The database holds an unknown state of a device: " + other);
        };
    }
}
