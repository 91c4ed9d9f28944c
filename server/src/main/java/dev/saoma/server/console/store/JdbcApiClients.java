package dev.saoma.server.console.store;

import dev.saoma.server.console.ApiClient;
import dev.saoma.server.console.ApiClients;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.database.FileMade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcApiClients implements ApiClients {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    JdbcApiClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ApiClient> find(PoolId pool, ClientId id) {
        return look(pool, id).map(Known::client);
    }

    @Override
    public Optional<Known> look(PoolId pool, ClientId id) {
        return jdbc.sql("select * from api_client where id = :id and pool_id = :pool and active = true")
                .param("id", id.value())
                .param("pool", pool.value())
                .query(JdbcApiClients::row)
                .optional();
    }

    @Override
    public List<Known> all(PoolId pool) {
        return jdbc.sql("select * from api_client where pool_id = :pool and active = true order by name, id")
                .param("pool", pool.value())
                .query(JdbcApiClients::row)
                .list();
    }

    @Override
    public void use(ClientId id, Instant at) {
        jdbc.sql("""
                        update api_client set used_at = :at
                        where id = :id and (used_at is null or used_at <= :before)""")
                .param("id", id.value())
                .param("at", at.toEpochMilli())
                .param("before", at.minus(NOTED_EVERY).toEpochMilli())
                .update();
    }

    @Override
    public void switchOff(ClientId id) {
        jdbc.sql("update api_client set active = false where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public Optional<PoolId> poolOf(ClientId id) {
        return jdbc.sql("select pool_id from api_client where id = :id")
                .param("id", id.value())
                .query((row, number) -> new PoolId(row.getString("pool_id")))
                .optional();
    }

    @Override
    public List<String> keepOnly(PoolId pool, Set<ClientId> named) {
        return new FileMade(jdbc, "api_client", "id")
                .keepOnly(
                        "select id, name from api_client where pool_id = :pool order by id",
                        pool.value(),
                        named.stream().map(ClientId::value).collect(Collectors.toSet()));
    }

    @Override
    public void save(ApiClient client) {
        var row = Map.of(
                "id", client.id().value(),
                "pool", client.pool().value(),
                "name", client.name(),
                "secret", client.secret().value(),
                "scopes", Scopes.written(client.scopes()));
        var updated = jdbc.sql("""
                        update api_client set name = :name, secret_digest = :secret, scopes = :scopes, active = true
                        where id = :id and pool_id = :pool""").params(row).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into api_client (id, pool_id, name, secret_digest, scopes)
                            values (:id, :pool, :name, :secret, :scopes)""").params(row).update();
        }
    }

    private static Known row(ResultSet row, int number) throws SQLException {
        return new Known(
                new ApiClient(
                        new ClientId(row.getString("id")),
                        new PoolId(row.getString("pool_id")),
                        row.getString("name"),
                        new Digest(row.getString("secret_digest")),
                        Scopes.read(row.getString("scopes"))),
                usedAt(row));
    }

    private static @Nullable Instant usedAt(ResultSet row) throws SQLException {
        var millis = row.getLong("used_at");
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
