package dev.saoma.server.push.store;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.push.NewestPush;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcNewestPush implements NewestPush {

    private final JdbcClient jdbc;

    JdbcNewestPush(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> receivedAt(ConnectionId connection) {
        return jdbc
                .sql("select received_at from push where connection_id = :id order by received_at desc limit 1")
                .param("id", connection.value())
                .query(Long.class)
                .list()
                .stream()
                .map(Instant::ofEpochMilli)
                .findAny();
    }
}
