package dev.saoma.server.pool.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.PoolStanding;
import dev.saoma.server.pool.PoolStandings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcPoolStandings implements PoolStandings {

    private final JdbcClient jdbc;

    JdbcPoolStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Pool pool) {
        jdbc.sql("insert into pool (id, slug, name, made_by_file) values (:id, :slug, :name, false)")
                .param("id", pool.id().value())
                .param("slug", pool.slug())
                .param("name", pool.name())
                .update();
    }

    @Override
    public void leaveToConsole(Set<PoolId> named) {
        jdbc.sql("select id from pool where made_by_file = true").query(String.class).list().stream()
                .filter(id -> !named.contains(new PoolId(id)))
                .forEach(id -> jdbc.sql("update pool set made_by_file = false where id = :id")
                        .param("id", id)
                        .update());
    }

    @Override
    public Optional<PoolStanding> find(PoolId id) {
        return jdbc.sql("select version, made_by_file, delete_at from pool where id = :id")
                .param("id", id.value())
                .query(JdbcPoolStandings::standing)
                .optional();
    }

    @Override
    public boolean claim(PoolId id, int version) {
        return jdbc.sql("""
                        update pool set version = version + 1
                        where id = :id and version = :version and made_by_file = false""").param("id", id.value()).param("version", version).update() == 1;
    }

    @Override
    public void rename(PoolId id, String name) {
        jdbc.sql("update pool set name = :name where id = :id")
                .param("id", id.value())
                .param("name", name)
                .update();
    }

    @Override
    public void deleteAt(PoolId id, @Nullable Instant at) {
        jdbc.sql("update pool set delete_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at == null ? null : at.toEpochMilli())
                .update();
    }

    @Override
    public Map<PoolId, Instant> leaving() {
        return jdbc
                .sql("select id, delete_at from pool where delete_at is not null")
                .query((row, number) ->
                        Map.entry(new PoolId(row.getString("id")), Instant.ofEpochMilli(row.getLong("delete_at"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static PoolStanding standing(ResultSet row, int number) throws SQLException {
        var at = row.getLong("delete_at");
        var stays = row.wasNull();
        return new PoolStanding(
                row.getInt("version"), row.getBoolean("made_by_file"), stays ? null : Instant.ofEpochMilli(at));
    }
}
