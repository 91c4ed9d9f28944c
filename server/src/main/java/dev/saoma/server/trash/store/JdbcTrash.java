package dev.saoma.server.trash.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.database.Belongings;
import dev.saoma.server.trash.TrashKind;
import dev.saoma.server.trash.TrashStore;
import dev.saoma.server.trash.Trashed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What is in the trash stays where it was, with the time at which it is to be erased.
@Repository
class JdbcTrash implements TrashStore {

    /// @param id the column that addresses name it by
    /// @param name the column with what people call it, or an expression of columns
    private record Table(String table, String id, String name) {

        static Table of(TrashKind kind) {
            return switch (kind) {
                case APPLICATION -> new Table("application", "id", "name");
                case CONNECTION -> new Table("connection", "identifier", "display_name");
                case WEBHOOK -> new Table("webhook", "id", "coalesce(name, target)");
            };
        }

        String select() {
            return "select pool_id, " + id + ", " + name + ", erase_at from " + table;
        }

        String thatOne() {
            return " where pool_id = :pool and " + id + " = :id";
        }
    }

    private final JdbcClient jdbc;

    JdbcTrash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(TrashKind kind, PoolId pool, String id, Instant eraseAt) {
        var table = Table.of(kind);
        jdbc.sql("update " + table.table() + " set erase_at = :at" + table.thatOne())
                .params(Map.of("pool", pool.value(), "id", id, "at", eraseAt.toEpochMilli()))
                .update();
    }

    @Override
    public List<Trashed> of(TrashKind kind, PoolId pool, Instant now) {
        return list(
                kind,
                Table.of(kind).select() + " where pool_id = :pool and erase_at > :now order by erase_at desc, id",
                Map.of("pool", pool.value(), "now", now.toEpochMilli()));
    }

    @Override
    public boolean restore(TrashKind kind, PoolId pool, String id, Instant now) {
        var table = Table.of(kind);
        return jdbc.sql("update " + table.table() + " set active = true, erase_at = null, version = version + 1"
                                + table.thatOne() + " and erase_at > :now")
                        .params(Map.of("pool", pool.value(), "id", id, "now", now.toEpochMilli()))
                        .update()
                == 1;
    }

    @Override
    public List<Trashed> due(TrashKind kind, Instant now, int limit) {
        return list(
                kind,
                Table.of(kind).select() + " where erase_at <= :now order by erase_at limit :limit",
                Map.of("now", now.toEpochMilli(), "limit", limit));
    }

    @Override
    @Transactional
    public int eraseSome(Trashed trashed, Instant now, int limit) {
        var table = Table.of(trashed.kind()).table();
        return held(trashed, now)
                .map(id -> Belongings.of(jdbc, table).eraseSome(id, limit))
                .orElse(0);
    }

    /// Its row's id, unless it is in use again; and nobody takes it into use while some of it is erased.
    private Optional<String> held(Trashed trashed, Instant now) {
        var table = Table.of(trashed.kind());
        return jdbc.sql("select id from " + table.table() + table.thatOne() + " and erase_at <= :now for update")
                .params(Map.of("pool", trashed.pool().value(), "id", trashed.id(), "now", now.toEpochMilli()))
                .query(String.class)
                .optional();
    }

    private List<Trashed> list(TrashKind kind, String sql, Map<String, Object> values) {
        return jdbc.sql(sql)
                .params(values)
                .query((row, _) -> new Trashed(
                        kind,
                        new PoolId(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4))))
                .list();
    }
}
