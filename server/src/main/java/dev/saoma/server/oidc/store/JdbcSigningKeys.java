package dev.saoma.server.oidc.store;

import com.nimbusds.jose.jwk.JWK;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.oidc.KeyRings;
import dev.saoma.server.oidc.SigningKey;
import dev.saoma.server.oidc.SigningKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcSigningKeys implements SigningKeys {

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcSigningKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public KeyRings of(PoolId pool) {
        return new KeyRings(
                jdbc.sql("""
                        select kid, pool_id, algorithm, generation, jwk_sealed, created_at, signs_from
                        from signing_key where pool_id = :pool""").param("pool", pool.value()).query(this::key).list());
    }

    @Override
    public boolean add(SigningKey key) {
        try {
            jdbc.sql("""
                            insert into signing_key (
                                kid, pool_id, algorithm, generation, jwk_sealed, created_at, signs_from)
                            values (:kid, :pool, :algorithm, :generation, :jwk, :created, :signs)""")
                    .param("kid", key.id())
                    .param("pool", key.pool().value())
                    .param("algorithm", key.algorithm().name())
                    .param("generation", key.generation())
                    .param("jwk", seal(key))
                    .param("created", key.createdAt().toEpochMilli())
                    .param("signs", key.signsFrom().toEpochMilli())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public void remove(SigningKey key) {
        jdbc.sql("delete from signing_key where kid = :kid")
                .param("kid", key.id())
                .update();
    }

    @Override
    public List<PoolId> poolsToTend(Instant newestCreatedBefore) {
        return jdbc.sql("""
                        select distinct pool_id from (
                            select pool_id from signing_key group by pool_id, algorithm
                            having max(created_at) <= :before or count(*) > 1) lines_of_keys""")
                .param("before", newestCreatedBefore.toEpochMilli())
                .query((row, number) -> new PoolId(row.getString("pool_id")))
                .list();
    }

    private String seal(SigningKey key) {
        return vault.seal(
                new Secret(key.jwk().toJSONString()), purpose(key.pool().value(), key.id()));
    }

    private SigningKey key(ResultSet row, int number) throws SQLException {
        var pool = new PoolId(row.getString("pool_id"));
        var jwk = vault.open(row.getString("jwk_sealed"), purpose(pool.value(), row.getString("kid")));
        try {
            return new SigningKey(
                    pool,
                    TokenAlgorithm.valueOf(row.getString("algorithm")),
                    row.getInt("generation"),
                    JWK.parse(jwk.reveal()),
                    Instant.ofEpochMilli(row.getLong("created_at")),
                    Instant.ofEpochMilli(row.getLong("signs_from")));
        } catch (ParseException e) {
            // Without the cause: its message may quote the key.
            throw new IllegalStateException("The database holds a signing key that cannot be read");
        }
    }

    private static String purpose(String pool, String kid) {
        return "signing-key/" + pool + "/" + kid;
    }
}
