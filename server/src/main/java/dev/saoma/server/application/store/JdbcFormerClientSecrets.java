package dev.saoma.server.application.store;

import dev.saoma.server.application.FormerClientSecret;
import dev.saoma.server.application.FormerClientSecrets;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFormerClientSecrets implements FormerClientSecrets {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    JdbcFormerClientSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<FormerClientSecret> of(ClientId client, Instant now) {
        return jdbc.sql("""
                        select * from client_former_secret
                        where client_id = :id and (ends_at is null or ends_at > :now)""")
                .param("id", client.value())
                .param("now", now.toEpochMilli())
                .query(JdbcFormerClientSecrets::row)
                .optional();
    }

    @Override
    @Transactional
    public void keep(FormerClientSecret secret) {
        end(secret.client());
        jdbc.sql("""
                        insert into client_former_secret (client_id, pool_id, digest, replaced_at, ends_at)
                        values (:id, :pool, :digest, :replaced, :ends)""")
                .param("id", secret.client().value())
                .param("pool", secret.pool().value())
                .param("digest", secret.digest().value())
                .param("replaced", secret.replacedAt().toEpochMilli())
                .param("ends", secret.endsAt() == null ? null : secret.endsAt().toEpochMilli())
                .update();
    }

    @Override
    public boolean end(ClientId client) {
        return jdbc.sql("delete from client_former_secret where client_id = :id")
                        .param("id", client.value())
                        .update()
                == 1;
    }

    @Override
    public void use(ClientId client, Instant at) {
        jdbc.sql("""
                        update client_former_secret set used_at = :at
                        where client_id = :id and (used_at is null or used_at <= :before)""")
                .param("id", client.value())
                .param("at", at.toEpochMilli())
                .param("before", at.minus(NOTED_EVERY).toEpochMilli())
                .update();
    }

    private static FormerClientSecret row(ResultSet row, int number) throws SQLException {
        return new FormerClientSecret(
                new PoolId(row.getString("pool_id")),
                new ClientId(row.getString("client_id")),
                new Digest(row.getString("digest")),
                Instant.ofEpochMilli(row.getLong("replaced_at")),
                time(row, "ends_at"),
                time(row, "used_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
