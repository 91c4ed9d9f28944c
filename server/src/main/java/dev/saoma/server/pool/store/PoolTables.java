package dev.saoma.server.pool.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which tables hold something of a pool, and how its rows are told: by a column `pool_id`, or by what they refer to.
final class PoolTables {

    private static final String POOL = "pool";

    /// What refers to another table without the database watching over it.
    private static final List<Reference> UNWATCHED = List.of(
            new Reference("push_part", "push_id", "push", "id"),
            new Reference("connection_seen", "connection_id", "connection", "id"),
            new Reference("login_country", "user_id", "person", "id"));

    private final Map<String, List<String>> keys;
    private final Set<String> withPool;
    private final List<Reference> references;

    private PoolTables(Map<String, List<String>> keys, Set<String> withPool, List<Reference> references) {
        this.keys = keys;
        this.withPool = withPool;
        this.references = references;
    }

    /// @param condition tells the rows of the pool `:pool`
    record Table(String name, List<String> key, String condition) {}

    private record Reference(String table, String column, String to, String toColumn) {}

    private record KeyColumn(String table, String column) {}

    static PoolTables read(JdbcClient jdbc) {
        var keys = jdbc
                .sql("""
                        select lower(k.table_name) as table_name, lower(k.column_name) as column_name
                        from information_schema.table_constraints t
                        join information_schema.key_column_usage k on k.constraint_schema = t.constraint_schema
                            and k.constraint_name = t.constraint_name and k.table_name = t.table_name
                        where t.constraint_type = 'PRIMARY KEY' and t.table_schema = current_schema
                        order by k.ordinal_position""")
                .query((row, number) -> new KeyColumn(row.getString("table_name"), row.getString("column_name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        KeyColumn::table,
                        TreeMap::new,
                        Collectors.mapping(KeyColumn::column, Collectors.toUnmodifiableList())));
        var withPool = jdbc.sql("""
                        select lower(table_name) from information_schema.columns
                        where table_schema = current_schema and lower(column_name) = 'pool_id'""").query(String.class).list();
        var watched = jdbc.sql("""
                        select lower(k.table_name) as table_name, lower(k.column_name) as column_name,
                            lower(p.table_name) as to_table, lower(p.column_name) as to_column
                        from information_schema.referential_constraints r
                        join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema
                            and k.constraint_name = r.constraint_name
                        join information_schema.key_column_usage p
                            on p.constraint_schema = r.unique_constraint_schema
                            and p.constraint_name = r.unique_constraint_name
                            and p.ordinal_position = k.position_in_unique_constraint
                        where r.constraint_schema = current_schema""")
                .query((row, number) -> new Reference(
                        row.getString("table_name"),
                        row.getString("column_name"),
                        row.getString("to_table"),
                        row.getString("to_column")))
                .list();
        return new PoolTables(
                keys,
                Set.copyOf(withPool),
                Stream.concat(watched.stream(), UNWATCHED.stream()).toList());
    }

    /// Those with rows of a pool, each before what it refers to.
    List<Table> childrenFirst() {
        List<String> ordered = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Stream.of(keys.keySet().stream(), withPool.stream(), references.stream().map(Reference::table))
                .flatMap(tables -> tables)
                .sorted()
                .forEach(table -> place(table, seen, ordered));
        Map<String, Optional<String>> conditions = new HashMap<>();
        return ordered.stream()
                .flatMap(table ->
                        condition(table, conditions).map(condition -> new Table(table, key(table), condition)).stream())
                .toList();
    }

    /// Puts what refers to the table before it.
    private void place(String table, Set<String> seen, List<String> ordered) {
        if (!seen.add(table)) {
            return;
        }
        references.stream()
                .filter(reference -> reference.to().equals(table))
                .map(Reference::table)
                .sorted(Comparator.naturalOrder())
                .forEach(child -> place(child, seen, ordered));
        ordered.add(table);
    }

    /// What its rows are deleted by. A table without a key is small behind each row that it refers to.
    private List<String> key(String table) {
        var key = keys.get(table);
        if (key != null) {
            return key;
        }
        return withPool.contains(table)
                ? List.of("pool_id")
                : references.stream()
                        .filter(reference -> reference.table().equals(table))
                        .map(Reference::column)
                        .toList();
    }

    private Optional<String> condition(String table, Map<String, Optional<String>> known) {
        var found = known.get(table);
        if (found != null) {
            return found;
        }
        known.put(table, Optional.empty()); // what refers to itself says nothing about a pool
        var condition = condition(table, table.equals(POOL) ? "id" : "pool_id", known);
        known.put(table, condition);
        return condition;
    }

    private Optional<String> condition(String table, String column, Map<String, Optional<String>> known) {
        if (table.equals(POOL) || withPool.contains(table)) {
            return Optional.of(column + " = :pool");
        }
        return references.stream()
                .filter(reference -> reference.table().equals(table))
                .flatMap(reference -> condition(reference.to(), known)
                        .map(to -> reference.column() + " in (select " + reference.toColumn() + " from "
                                + reference.to() + " where " + to + ")")
                        .stream())
                .reduce((one, other) -> one + " or " + other);
    }
}
