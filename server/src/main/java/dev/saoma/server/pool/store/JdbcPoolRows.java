package dev.saoma.server.pool.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.PoolRows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Finds what belongs to a pool by the schema itself, so that a table that somebody adds is not forgotten.
@Repository
class JdbcPoolRows implements PoolRows {

    private final JdbcClient jdbc;

    JdbcPoolRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public int eraseSome(PoolId pool, int limit) {
        closeDoors(pool);
        return PoolTables.read(jdbc).childrenFirst().stream()
                .mapToInt(table -> erase(table, pool, limit))
                .filter(erased -> erased > 0)
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<String> tables() {
        return PoolTables.read(jdbc).childrenFirst().stream()
                .map(PoolTables.Table::name)
                .toList();
    }

    /// So that nothing new comes in for what is already gone.
    private void closeDoors(PoolId pool) {
        for (var table : new String[] {"connection", "application", "api_client"}) {
            jdbc.sql("update " + table + " set active = false where active = true and pool_id = :pool")
                    .param("pool", pool.value())
                    .update();
        }
    }

    private int erase(PoolTables.Table table, PoolId pool, int limit) {
        var keys = jdbc.sql("select " + String.join(", ", table.key()) + " from " + table.name() + " where "
                        + table.condition() + " limit :limit")
                .param("pool", pool.value())
                .param("limit", limit)
                .query()
                .listOfRows();
        var delete = "delete from " + table.name() + " where "
                + table.key().stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
        keys.forEach(key -> jdbc.sql(delete).params(lowerCased(key)).update());
        return keys.size();
    }

    private static Map<String, Object> lowerCased(Map<String, Object> row) {
        return row.entrySet().stream()
                .collect(Collectors.toMap(
                        column -> column.getKey().toLowerCase(java.util.Locale.ROOT), Map.Entry::getValue));
    }
}
