package dev.saoma.server.oidc.store;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.SpentProofs;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcSpentProofs implements SpentProofs {

    private final JdbcClient jdbc;

    JdbcSpentProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean spend(Digest proof, Instant expiresAt) {
        try {
            jdbc.sql("insert into dpop_proof (digest, expires_at) values (:digest, :expires)")
                    .param("digest", proof.value())
                    .param("expires", expiresAt.toEpochMilli())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        var digests = jdbc.sql(
                        "select digest from dpop_proof where expires_at < :before order by expires_at limit :limit")
                .param("before", expiredBefore.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> row.getString("digest"))
                .list();
        return digests.isEmpty()
                ? 0
                : jdbc.sql("delete from dpop_proof where digest in (:digests)")
                        .param("digests", digests)
                        .update();
    }
}
