package dev.saoma.server.oidc.store;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Sessions;
import dev.saoma.server.oidc.Surroundings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcSessions implements Sessions {

    private static final String SELECT = """
            select key_digest, pool_id, sid, user_id, amr, authenticated_at, seen_at, expires_at, ends_at,
                   device_browser, device_system, country, city, address
            from sso_session\s""";

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Session session) {
        jdbc.sql("""
                        insert into sso_session (key_digest, pool_id, sid, user_id, amr, authenticated_at, seen_at,
                                                 expires_at, ends_at, device_browser, device_system, country, city,
                                                 address)
                        values (:key, :pool, :sid, :user, :amr, :authenticated, :seen, :expires, :ends,
                                :browser, :system, :country, :city, :address)""")
                .param("key", session.key().value())
                .param("pool", session.pool().value())
                .param("sid", session.login().session().value())
                .param("user", session.login().user().value())
                .param("amr", Words.join(session.login().methods()))
                .param("authenticated", session.login().at().toEpochMilli())
                .param("seen", session.seenAt().toEpochMilli())
                .param("expires", session.expiresAt().toEpochMilli())
                .param("ends", session.endsAt().toEpochMilli())
                .param("browser", session.from().browser())
                .param("system", session.from().system())
                .param("country", session.from().country())
                .param("city", session.from().city())
                .param("address", session.from().address())
                .update();
    }

    @Override
    public Optional<Session> find(PoolId pool, Digest key, Instant now) {
        return jdbc.sql(SELECT + "where key_digest = :key and pool_id = :pool and expires_at > :now")
                .param("key", key.value())
                .param("pool", pool.value())
                .param("now", now.toEpochMilli())
                .query(JdbcSessions::session)
                .optional();
    }

    @Override
    public Optional<Session> find(PoolId pool, UserId user, SessionId session, Instant now) {
        return jdbc.sql(SELECT + "where sid = :sid and pool_id = :pool and user_id = :user and expires_at > :now")
                .param("sid", session.value())
                .param("pool", pool.value())
                .param("user", user.value())
                .param("now", now.toEpochMilli())
                .query(JdbcSessions::session)
                .optional();
    }

    @Override
    public List<Session> of(PoolId pool, UserId user, Instant now, @Nullable PageKey after, int limit) {
        return jdbc.sql(SELECT + "where pool_id = :pool and user_id = :user and expires_at > :now"
                        + (after == null
                                ? ""
                                : " and (authenticated_at < :at or (authenticated_at = :at and sid < :sid))")
                        + " order by authenticated_at desc, sid desc limit :limit")
                .param("pool", pool.value())
                .param("user", user.value())
                .param("now", now.toEpochMilli())
                .param("at", after == null ? null : after.loggedInAt().toEpochMilli())
                .param("sid", after == null ? null : after.session().value())
                .param("limit", limit)
                .query(JdbcSessions::session)
                .list();
    }

    @Override
    public boolean hold(PoolId pool, SessionId session) {
        return jdbc.sql("select sid from sso_session where sid = :sid and pool_id = :pool for update")
                .param("sid", session.value())
                .param("pool", pool.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Override
    public void seen(Digest key, Instant now, Instant expiresAt) {
        jdbc.sql("update sso_session set seen_at = :now, expires_at = :expires where key_digest = :key")
                .param("key", key.value())
                .param("now", now.toEpochMilli())
                .param("expires", expiresAt.toEpochMilli())
                .update();
    }

    @Override
    public void end(PoolId pool, Digest key) {
        jdbc.sql("delete from sso_session where key_digest = :key and pool_id = :pool")
                .param("key", key.value())
                .param("pool", pool.value())
                .update();
    }

    @Override
    public void end(PoolId pool, SessionId session) {
        jdbc.sql("delete from sso_session where sid = :sid and pool_id = :pool")
                .param("sid", session.value())
                .param("pool", pool.value())
                .update();
    }

    @Override
    public void end(PoolId pool, UserId user, Instant until) {
        jdbc.sql("""
                        delete from sso_session
                        where pool_id = :pool and user_id = :user and authenticated_at <= :until""")
                .param("pool", pool.value())
                .param("user", user.value())
                .param("until", until.toEpochMilli())
                .update();
    }

    @Override
    public void succeed(PoolId pool, SessionId former, SessionId session) {
        var names = Map.of("former", former.value(), "session", session.value(), "pool", pool.value());
        jdbc.sql("delete from former_session where sid = :former").params(names).update();
        jdbc.sql("update former_session set session_sid = :session where session_sid = :former")
                .params(names)
                .update();
        jdbc.sql("insert into former_session (sid, pool_id, session_sid) values (:former, :pool, :session)")
                .params(names)
                .update();
    }

    @Override
    public SessionId current(PoolId pool, SessionId name) {
        return jdbc.sql("select session_sid from former_session where sid = :sid and pool_id = :pool")
                .param("sid", name.value())
                .param("pool", pool.value())
                .query((row, number) -> new SessionId(row.getString("session_sid")))
                .optional()
                .orElse(name);
    }

    @Override
    public List<SessionId> names(PoolId pool, SessionId session) {
        var former = jdbc.sql(
                        "select sid from former_session where session_sid = :session and pool_id = :pool order by sid")
                .param("session", session.value())
                .param("pool", pool.value())
                .query((row, number) -> new SessionId(row.getString("sid")))
                .list();
        return Stream.concat(Stream.of(session), former.stream()).distinct().toList();
    }

    @Override
    public void give(PoolId pool, UserId from, UserId to) {
        jdbc.sql("update sso_session set user_id = :to where pool_id = :pool and user_id = :from")
                .param("pool", pool.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        var keys = jdbc.sql("""
                        select key_digest from sso_session where expires_at < :before
                        order by expires_at limit :limit""")
                .param("before", expiredBefore.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> row.getString("key_digest"))
                .list();
        return keys.isEmpty()
                ? 0
                : jdbc.sql("delete from sso_session where key_digest in (:keys)")
                        .param("keys", keys)
                        .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                new Digest(row.getString("key_digest")),
                new PoolId(row.getString("pool_id")),
                login(row),
                new Surroundings(
                        row.getString("device_browser"),
                        row.getString("device_system"),
                        row.getString("country"),
                        row.getString("city"),
                        row.getString("address")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")));
    }

    /// The columns that a session and a grant have in common.
    static Login login(ResultSet row) throws SQLException {
        return new Login(
                new UserId(row.getString("user_id")),
                new SessionId(row.getString("sid")),
                Words.list(row.getString("amr")),
                Instant.ofEpochMilli(row.getLong("authenticated_at")));
    }
}
