package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.DeveloperSession;
import dev.saoma.server.console.developer.DeveloperSessions;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import java.time.Instant;
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
                        insert into developer_session (digest, developer_id, seen_at, idle_until, ends_at)
                        values (:digest, :developer, :seen, :idle, :ends)""")
                .param("digest", session.key().value())
                .param("developer", session.developer().value())
                .param("seen", session.seenAt().toEpochMilli())
                .param("idle", session.idleUntil().toEpochMilli())
                .param("ends", session.endsAt().toEpochMilli())
                .update();
    }

    @Override
    public Optional<DeveloperSession> find(Digest key, Instant now) {
        return jdbc.sql("""
                        select developer_id, seen_at, idle_until, ends_at from developer_session
                        where digest = :digest and idle_until > :now and ends_at > :now""")
                .param("digest", key.value())
                .param("now", now.toEpochMilli())
                .query((row, number) -> new DeveloperSession(
                        key,
                        new DeveloperId(row.getString("developer_id")),
                        Instant.ofEpochMilli(row.getLong("seen_at")),
                        Instant.ofEpochMilli(row.getLong("idle_until")),
                        Instant.ofEpochMilli(row.getLong("ends_at"))))
                .optional();
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
}
