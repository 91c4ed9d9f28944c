package dev.saoma.bench.issuer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/// Lays sessions and grants into the embedded database of a server that is not running: copies of what a login left
/// there, with keys spread over all that keys can be, so that what comes later falls everywhere among them.
record Pile(Path folder) {

    private static final int BATCH = 10_000;

    /// The alphabet of our digests and names, in the order in which a database sorts it.
    private static final String SORTED = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    /// What must differ from row to row, and the length that it has.
    private static final Map<String, Map<String, Integer>> KEYS = Map.of(
            "sso_session", Map.of("key_digest", 43, "sid", 22),
            "login_grant", Map.of("id", 36, "sid", 22, "code_digest", 43, "access_digest", 43, "refresh_digest", 43));

    void fill(long rows) throws IOException {
        try (var connection =
                DriverManager.getConnection("jdbc:h2:" + folder.resolve("saoma") + ";CACHE_SIZE=524288", "", "")) {
            connection.setAutoCommit(false);
            for (var table : KEYS.keySet()) {
                fill(connection, table, rows);
            }
        } catch (SQLException e) {
            throw new IOException("The database could not be filled", e);
        }
    }

    private static void fill(Connection connection, String table, long rows) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<LongFunction<Object>>();
        template(connection, table, rows, names, values);
        var sql = "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", names.stream().map(_ -> "?").toList()) + ")";
        try (var insert = connection.prepareStatement(sql)) {
            for (var row = 0L; row < rows; row++) {
                for (var i = 0; i < names.size(); i++) {
                    insert.setObject(i + 1, values.get(i).apply(row));
                }
                insert.addBatch();
                if ((row + 1) % BATCH == 0 || row + 1 == rows) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /// The newest row that is there, with what makes each copy of it another.
    private static void template(
            Connection connection, String table, long rows, List<String> names, List<LongFunction<Object>> values)
            throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select * from " + table + " order by expires_at desc limit 1")) {
            if (!row.next()) {
                throw new SQLException("There is no row to copy in " + table);
            }
            for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                var name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                var length = KEYS.getOrDefault(table, Map.of()).get(name);
                var value = row.getObject(i);
                names.add(name);
                values.add(length == null ? _ -> value : number -> key(number, rows, length));
            }
        }
    }

    /// The key of that number of so many, all as far apart as they can be.
    static String key(long number, long of, int length) {
        var key = new StringBuilder(length);
        var rest = (double) number / of;
        for (var i = 0; i < 8; i++) {
            rest *= SORTED.length();
            var digit = (int) rest;
            key.append(SORTED.charAt(digit));
            rest -= digit;
        }
        return key + "0".repeat(length - 8 - Long.toString(number).length()) + number;
    }
}
