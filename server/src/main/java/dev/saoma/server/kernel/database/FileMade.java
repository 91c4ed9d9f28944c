package dev.saoma.server.kernel.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of one table that the configuration file made and that are in use: the file switches off what it no longer
/// names. Nothing is deleted, and what is named again is switched on by being saved.
public final class FileMade {

    private final JdbcClient jdbc;
    private final String switchOff;
    private final String claim;

    /// @param table with a column `active`, and `made_by_file`
    /// @param key its column with the id
    public FileMade(JdbcClient jdbc, String table, String key) {
        this.jdbc = jdbc;
        this.switchOff = "update " + table + " set active = false where active = true and made_by_file = true and "
                + key + " = :id";
        this.claim = "update " + table + " set made_by_file = true where made_by_file = false and " + key + " = :id";
    }

    private record Row(String id, String name) {
        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(row.getString(1), row.getString(2));
        }
    }

    /// Switches off those that are not named. Those that are named are the file's from now on, whoever made them.
    ///
    /// @param select the ids of all that may be meant, and what people call them; `:pool` is the pool
    /// @param named the ids of those that stay as they are
    /// @return what people call those that were in use until now
    public List<String> keepOnly(String select, String pool, Set<String> named) {
        named.forEach(id -> jdbc.sql(claim).param("id", id).update());
        return jdbc.sql(select).param("pool", pool).query(Row::read).list().stream()
                .filter(row -> !named.contains(row.id()))
                .filter(row -> jdbc.sql(switchOff).param("id", row.id()).update() == 1)
                .map(Row::name)
                .toList();
    }
}
