package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.SpentChallenges;
import dev.saoma.server.kernel.Digest;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSpentChallenges implements SpentChallenges {

    private final JdbcClient jdbc;

    JdbcSpentChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spend(Digest challenge, Instant expiresAt) {
        var known = jdbc.sql("select digest from spent_challenge where digest = :digest")
                .param("digest", challenge.value())
                .query(String.class)
                .optional();
        if (known.isPresent()) {
            return false;
        }
        jdbc.sql("insert into spent_challenge (digest, expires_at) values (:digest, :expires)")
                .param("digest", challenge.value())
                .param("expires", expiresAt.toEpochMilli())
                .update();
        return true;
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        return jdbc
                .sql("select digest from spent_challenge where expires_at < :before order by expires_at limit :limit")
                .param("before", expiredBefore.toEpochMilli())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .mapToInt(digest -> jdbc.sql("delete from spent_challenge where digest = :digest")
                        .param("digest", digest)
                        .update())
                .sum();
    }
}
