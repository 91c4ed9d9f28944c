package dev.saoma.server.pool;

import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One row in each table, whatever its columns are. Each text is the pool's id as far as there is room, so that what
/// refers to another row finds it.
final class TestRows {

    private final JdbcClient jdbc;
    private final String id;

    TestRows(JdbcClient jdbc, PoolId pool) {
        this.jdbc = jdbc;
        this.id = pool.value();
    }

    private record Column(String name, String type, int length) {

        boolean isText() {
            return type.startsWith("character") || type.equals("text");
        }
    }

    /// @param tables each behind what it refers to
    void add(List<String> tables) {
        tables.forEach(this::add);
    }

    private void add(String table) {
        Map<String, Object> values = new TreeMap<>();
        columns(table).forEach(column -> values.put(column.name(), value(column)));
        jdbc.sql("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (:"
                        + String.join(", :", values.keySet()) + ")")
                .params(values)
                .update();
    }

    /// How many rows there are.
    int left(String table) {
        var named = columns(table).stream()
                .filter(column -> column.isText() && column.length() >= 22)
                .findFirst()
                .orElseThrow();
        return jdbc.sql("select count(*) from " + table + " where " + named.name() + " = :value")
                .param("value", value(named))
                .query(Integer.class)
                .single();
    }

    private Object value(Column column) {
        if (column.isText()) {
            return id.substring(0, Math.min(id.length(), column.length()));
        }
        return switch (column.type()) {
            case "boolean" -> true;
            case "bytea", "binary varying", "binary large object" -> new byte[] {1};
            default -> 1;
        };
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
                        select lower(column_name) as column_name, lower(data_type) as data_type,
                            coalesce(character_maximum_length, 1000000) as room
                        from information_schema.columns
                        where table_schema = current_schema and lower(table_name) = :table
                        order by ordinal_position""")
                .param("table", table)
                .query((row, _) -> new Column(row.getString("column_name"), row.getString("data_type"), (int)
                        Math.min(row.getLong("room"), Integer.MAX_VALUE)))
                .list();
    }
}
