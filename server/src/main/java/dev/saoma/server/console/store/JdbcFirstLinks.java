package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.FirstLinks;
import dev.saoma.server.kernel.Digest;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcFirstLinks implements FirstLinks {

    private final JdbcClient jdbc;

    JdbcFirstLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Digest link, Instant expiresAt) {
        jdbc.sql("insert into first_developer_link (digest, expires_at) values (:digest, :expires)")
                .param("digest", link.value())
                .param("expires", expiresAt.toEpochMilli())
                .update();
    }

    @Override
    public boolean isGood(Digest link, Instant now) {
        return jdbc.sql("select digest from first_developer_link where digest = :digest and expires_at > :now")
                .param("digest", link.value())
                .param("now", now.toEpochMilli())
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Override
    public boolean spend(Digest link, Instant now) {
        var good = jdbc.sql("delete from first_developer_link where digest = :digest and expires_at > :now")
                        .param("digest", link.value())
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
        if (good) {
            jdbc.sql("delete from first_developer_link").update();
        }
        return good;
    }
}
