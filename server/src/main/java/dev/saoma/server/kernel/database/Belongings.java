package dev.saoma.server.kernel.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A row and all that belongs to it, found by the schema itself, so that a table that somebody adds is not forgotten:
/// what refers to it, what refers to that, and where there is one, what names it in a column.
public final class Belongings {

    /// What refers to another table without the database watching over it.
    private static final List<Reference> UNWATCHED = List.of(
            new Reference("push_part", "push_id", "push", "id"),
            new Reference("connection_seen", "connection_id", "connection", "id"),
            new Reference("login_country", "user_id", "person", "id"),
            new Reference("client_former_secret", "client_id", "application", "id"),
            new Reference("brand", "application_id", "application", "id"));

    private final JdbcClient jdbc;
    private final String root;
    private final @Nullable String column;
    private final Map<String, List<String>> keys;
    private final Set<String> naming;
    private final List<Reference> references;

    private Belongings(JdbcClient jdbc, String root, @Nullable String column) {
        this.jdbc = jdbc;
        this.root = root;
        this.column = column;
        this.keys = primaryKeys(jdbc);
        this.naming = column == null ? Set.of() : tablesWith(jdbc, column);
        this.references =
                Stream.concat(foreignKeys(jdbc).stream(), UNWATCHED.stream()).toList();
    }

    /// What belongs to rows of that table, by references alone.
    public static Belongings of(JdbcClient jdbc, String root) {
        return new Belongings(jdbc, root, null);
    }

    /// The same, and every row of whichever table that has the id in such a column.
    public static Belongings of(JdbcClient jdbc, String root, String column) {
        return new Belongings(jdbc, root, column);
    }

    /// @param condition tells the rows that belong to `:root`
    private record Table(String name, List<String> key, String condition) {}

    private record Reference(String table, String column, String to, String toColumn) {}

    private record KeyColumn(String table, String column) {}

    /// The names of the tables that hold it, each before what it refers to, and that of the row itself last.
    public List<String> tables() {
        return childrenFirst().stream().map(Table::name).toList();
    }

    /// Deletes some of it, what refers to others first, and the row itself last of all. Belongs into a transaction.
    ///
    /// @return how many rows; 0 when there is nothing left
    public int eraseSome(String id, int limit) {
        return childrenFirst().stream()
                .mapToInt(table -> erase(table, id, limit))
                .filter(erased -> erased > 0)
                .findFirst()
                .orElse(0);
    }

    private int erase(Table table, String id, int limit) {
        var rows = jdbc.sql("select " + String.join(", ", table.key()) + " from " + table.name() + " where "
                        + table.condition() + " limit :limit")
                .param("root", id)
                .param("limit", limit)
                .query()
                .listOfRows();
        var delete = "delete from " + table.name() + " where "
                + table.key().stream().map(part -> part + " = :" + part).collect(Collectors.joining(" and "));
        rows.forEach(row -> jdbc.sql(delete).params(lowerCased(row)).update());
        return rows.size();
    }

    private static Map<String, Object> lowerCased(Map<String, Object> row) {
        return row.entrySet().stream()
                .collect(Collectors.toMap(part -> part.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private List<Table> childrenFirst() {
        List<String> ordered = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Stream.of(keys.keySet().stream(), naming.stream(), references.stream().map(Reference::table))
                .flatMap(tables -> tables)
                .sorted()
                .forEach(table -> place(table, seen, ordered));
        // Also behind what only names it in a column: without it nobody would look for the rest.
        ordered.remove(root);
        ordered.add(root);
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
        return column != null && naming.contains(table)
                ? List.of(column)
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
        known.put(table, Optional.empty()); // what refers to itself says nothing about the root
        var condition = made(table, known);
        known.put(table, condition);
        return condition;
    }

    private Optional<String> made(String table, Map<String, Optional<String>> known) {
        if (table.equals(root)) {
            return Optional.of("id = :root");
        }
        if (naming.contains(table)) {
            return Optional.of(column + " = :root");
        }
        return references.stream()
                .filter(reference -> reference.table().equals(table))
                .flatMap(reference -> condition(reference.to(), known)
                        .map(to -> reference.column() + " in (select " + reference.toColumn() + " from "
                                + reference.to() + " where " + to + ")")
                        .stream())
                .reduce((one, other) -> one + " or " + other);
    }

    private static Map<String, List<String>> primaryKeys(JdbcClient jdbc) {
        return jdbc
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
    }

    private static Set<String> tablesWith(JdbcClient jdbc, String column) {
        return Set.copyOf(
                jdbc.sql("""
                        select lower(table_name) from information_schema.columns
                        where table_schema = current_schema and lower(column_name) = :column""").param("column", column).query(String.class).list());
    }

    private static List<Reference> foreignKeys(JdbcClient jdbc) {
        return jdbc.sql("""
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
    }
}
