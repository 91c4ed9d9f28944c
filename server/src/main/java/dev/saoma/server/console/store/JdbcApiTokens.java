package dev.saoma.server.console.store;

import dev.saoma.server.console.ApiToken;
import dev.saoma.server.console.ApiTokens;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcApiTokens implements ApiTokens {

    private final JdbcClient jdbc;

    JdbcApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ApiToken token) {
        jdbc.sql("""
                        insert into api_token (digest, pool_id, client_id, scopes, expires_at)
                        values (:digest, :pool, :client, :scopes, :expires)""")
                .param("digest", token.digest().value())
                .param("pool", token.pool().value())
                .param("client", token.client().value())
                .param("scopes", Scopes.written(token.scopes()))
                .param("expires", token.expiresAt().toEpochMilli())
                .update();
    }

    @Override
    public Optional<ApiToken> find(Digest digest, Instant now) {
        return jdbc.sql("""
                        select pool_id, client_id, scopes, expires_at from api_token
                        where digest = :digest and expires_at > :now""")
                .param("digest", digest.value())
                .param("now", now.toEpochMilli())
                .query((row, number) -> new ApiToken(
                        digest,
                        new PoolId(row.getString("pool_id")),
                        new ClientId(row.getString("client_id")),
                        Scopes.read(row.getString("scopes")),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .optional();
    }

    @Override
    public void remove(PoolId pool, Digest digest) {
        jdbc.sql("delete from api_token where digest = :digest and pool_id = :pool")
                .param("digest", digest.value())
                .param("pool", pool.value())
                .update();
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        return jdbc
                .sql("select digest from api_token where expires_at < :before order by expires_at limit :limit")
                .param("before", expiredBefore.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .mapToInt(digest -> jdbc.sql("delete from api_token where digest = :digest")
                        .param("digest", digest)
                        .update())
                .sum();
    }
}
