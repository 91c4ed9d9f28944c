package dev.saoma.server.push.store;

import dev.saoma.server.push.PushStore;
import dev.saoma.server.push.SeenPush;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcPushStore implements PushStore {

    private final JdbcClient jdbc;

    JdbcPushStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(SeenPush push) {
        jdbc.sql("""
                        insert into push (id, connection_id, dedup_key, kind, outcome, received_at)
                        values (:id, :connection, :key, :kind, :outcome, :at)""")
                .param("id", push.id().value())
                .param("connection", push.connection().value())
                .param("key", push.key())
                .param("kind", push.kind())
                .param("outcome", push.outcome())
                .param("at", push.receivedAt().toEpochMilli())
                .update();
    }

    @Override
    public int forget(Instant receivedBefore, int limit) {
        return jdbc
                .sql("""
                        select connection_id, dedup_key from push
                        where received_at < :before order by received_at limit :limit""")
                .param("before", receivedBefore.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .stream()
                .mapToInt(key -> jdbc.sql("delete from push where connection_id = :connection and dedup_key = :key")
                        .param("connection", key[0])
                        .param("key", key[1])
                        .update())
                .sum();
    }
}
