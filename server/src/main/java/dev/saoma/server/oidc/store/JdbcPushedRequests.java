package dev.saoma.server.oidc.store;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.PushedRequest;
import dev.saoma.server.oidc.PushedRequests;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPushedRequests implements PushedRequests {

    private final JdbcClient jdbc;

    JdbcPushedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PushedRequest request) {
        jdbc.sql("""
                        insert into pushed_request (reference, pool_id, application_id, query, opened, expires_at)
                        values (:reference, :pool, :application, :query, :opened, :expires)""")
                .param("reference", request.reference().value())
                .param("pool", request.pool().value())
                .param("application", request.application().value())
                .param("query", request.query())
                .param("opened", request.opened())
                .param("expires", request.expiresAt().toEpochMilli())
                .update();
    }

    @Override
    public Optional<PushedRequest> find(PoolId pool, ClientId application, Digest reference, Instant now) {
        return jdbc.sql("""
                        select query, opened, expires_at from pushed_request
                        where reference = :reference and pool_id = :pool and application_id = :application
                              and expires_at > :now""")
                .param("reference", reference.value())
                .param("pool", pool.value())
                .param("application", application.value())
                .param("now", now.toEpochMilli())
                .query((row, number) -> new PushedRequest(
                        reference,
                        pool,
                        application,
                        row.getString("query"),
                        row.getBoolean("opened"),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .optional();
    }

    @Override
    public boolean open(PoolId pool, Digest reference, Instant until) {
        return jdbc.sql("""
                        update pushed_request set opened = true, expires_at = :until
                        where reference = :reference and pool_id = :pool and opened = false""")
                        .param("reference", reference.value())
                        .param("pool", pool.value())
                        .param("until", until.toEpochMilli())
                        .update()
                == 1;
    }

    @Override
    public boolean use(PoolId pool, Digest reference) {
        return jdbc.sql("delete from pushed_request where reference = :reference and pool_id = :pool")
                        .param("reference", reference.value())
                        .param("pool", pool.value())
                        .update()
                == 1;
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        var keys = jdbc.sql("""
                        select reference from pushed_request
                        where expires_at < :before order by expires_at limit :limit""")
                .param("before", expiredBefore.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list();
        return keys.isEmpty()
                ? 0
                : jdbc.sql("delete from pushed_request where reference in (:keys)")
                        .param("keys", keys)
                        .update();
    }
}
