package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.DeveloperSession;
import dev.saoma.server.console.developer.DeveloperSessions;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.scan.Device;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcDeveloperSessions implements DeveloperSessions {

    private final JdbcClient jdbc;

    JdbcDeveloperSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(DeveloperSession session) {
        jdbc.sql("""
                        insert into developer_session
                        (digest, developer_id, address, browser_name, system_name, begun_at, confirmed_at, seen_at,
                         idle_until, ends_at)
                        values (:digest, :developer, :address, :browser, :system, :begun, :confirmed, :seen, :idle, :ends)""")
                .param("digest", session.key().value())
                .param("developer", session.developer().value())
                .param("address", session.address())
                .param("browser", session.device().browser())
                .param("system", session.device().system())
                .param("begun", session.begunAt().toEpochMilli())
                .param("confirmed", session.confirmedAt().toEpochMilli())
                .param("seen", session.seenAt().toEpochMilli())
                .param("idle", session.idleUntil().toEpochMilli())
                .param("ends", session.endsAt().toEpochMilli())
                .update();
    }

    @Override
    public Optional<DeveloperSession> find(Digest key, Instant now) {
        return jdbc.sql(
                        "select * from developer_session where digest = :digest and idle_until > :now and ends_at > :now")
                .param("digest", key.value())
                .param("now", now.toEpochMilli())
                .query(JdbcDeveloperSessions::session)
                .optional();
    }

    @Override
    public List<DeveloperSession> of(DeveloperId developer, Instant now) {
        return jdbc.sql("""
                        select * from developer_session
                        where developer_id = :developer and idle_until > :now and ends_at > :now
                        order by begun_at desc, digest""")
                .param("developer", developer.value())
                .param("now", now.toEpochMilli())
                .query(JdbcDeveloperSessions::session)
                .list();
    }

    @Override
    public void beganIn(Digest key, Device device) {
        jdbc.sql("""
                        update developer_session set browser_name = :browser, system_name = :system
                        where digest = :digest""")
                .param("digest", key.value())
                .param("browser", device.browser())
                .param("system", device.system())
                .update();
    }

    @Override
    public void confirm(Digest key, Instant at) {
        jdbc.sql("update developer_session set confirmed_at = :at where digest = :digest")
                .param("digest", key.value())
                .param("at", at.toEpochMilli())
                .update();
    }

    @Override
    public void removeOthers(DeveloperId developer, Digest key) {
        jdbc.sql("delete from developer_session where developer_id = :id and digest <> :digest")
                .param("id", developer.value())
                .param("digest", key.value())
                .update();
    }

    @Override
    public void touch(Digest key, Instant seenAt, Instant idleUntil) {
        jdbc.sql("update developer_session set seen_at = :seen, idle_until = :idle where digest = :digest")
                .param("digest", key.value())
                .param("seen", seenAt.toEpochMilli())
                .param("idle", idleUntil.toEpochMilli())
                .update();
    }

    @Override
    public boolean remove(Digest key) {
        return jdbc.sql("delete from developer_session where digest = :digest")
                        .param("digest", key.value())
                        .update()
                == 1;
    }

    @Override
    public void removeOf(DeveloperId developer) {
        jdbc.sql("delete from developer_session where developer_id = :id")
                .param("id", developer.value())
                .update();
    }

    @Override
    public int forget(Instant endedBefore, int limit) {
        return jdbc
                .sql("select digest from developer_session where idle_until < :before order by idle_until limit :limit")
                .param("before", endedBefore.toEpochMilli())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .mapToInt(digest -> remove(new Digest(digest)) ? 1 : 0)
                .sum();
    }

    private static DeveloperSession session(ResultSet row, int number) throws SQLException {
        return new DeveloperSession(
                new Digest(row.getString("digest")),
                new DeveloperId(row.getString("developer_id")),
                row.getString("address"),
                new Device(row.getString("browser_name"), row.getString("system_name")),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                Instant.ofEpochMilli(row.getLong("confirmed_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                Instant.ofEpochMilli(row.getLong("idle_until")),
                Instant.ofEpochMilli(row.getLong("ends_at")));
    }
}
