package dev.saoma.server.message.store;

import dev.saoma.server.message.SendingId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tables of codes and of notes have in common.
final class SendingRows {

    private static final int LONGEST_TROUBLE = 500;

    private final JdbcClient jdbc;
    private final String table;
    private final String sealed;

    /// @param sealed the column of what is to be sent
    SendingRows(JdbcClient jdbc, String table, String sealed) {
        this.jdbc = jdbc;
        this.table = table;
        this.sealed = sealed;
    }

    void later(SendingId id, String trouble) {
        jdbc.sql("update " + table + " set sends = sends + 1, trouble = :trouble where id = :id")
                .param("trouble", shortened(trouble))
                .param("id", id.value())
                .update();
    }

    void end(SendingId id, Optional<String> trouble) {
        jdbc.sql("update " + table + " set sends = sends + 1, " + sealed + " = null, trouble = :trouble where id = :id")
                .param("trouble", trouble.map(SendingRows::shortened).orElse(null))
                .param("id", id.value())
                .update();
    }

    int forget(Instant before, int most) {
        var over = jdbc.sql("select id from " + table + " where expires_at < :before limit :most")
                .param("before", before.toEpochMilli())
                .param("most", most)
                .query(String.class)
                .list();
        return over.isEmpty()
                ? 0
                : jdbc.sql("delete from " + table + " where id in (:ids)")
                        .param("ids", over)
                        .update();
    }

    private static String shortened(String trouble) {
        return trouble.substring(0, Math.min(LONGEST_TROUBLE, trouble.length()));
    }
}
