package dev.saoma.server.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class KeptStatementsTests {

    private static final String SELECT = "select * from t where id >= ? order by id";

    private final List<String> prepared = new ArrayList<>();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=0;OPTIMIZE_REUSE_RESULTS=FALSE");
        connection = new KeptStatements(new Counted(database)).getConnection();
        connection.createStatement().execute("create table t (id integer primary key)");
        insert(1);
        insert(2);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void whatWasPreparedOnceIsPreparedForAllWhoComeAfter() throws SQLException {
        assertThat(ids(1)).containsExactly(1, 2);
        assertThat(ids(2)).containsExactly(2);
        assertThat(prepared).containsOnlyOnce(SELECT);
    }

    @Test
    void theNextHasNeitherTheParametersNorTheRowsOfTheOneBefore() throws SQLException {
        var first = connection.prepareStatement(SELECT);
        first.setInt(1, 2);
        var rows = first.executeQuery();
        first.close();
        try (var next = connection.prepareStatement(SELECT)) {
            assertThat(rows.isClosed()).isTrue();
            assertThatThrownBy(next::executeQuery).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whoHasClosedItCannotDisturbTheNext() throws SQLException {
        var first = connection.prepareStatement(SELECT);
        first.close();
        try (var next = connection.prepareStatement(SELECT)) {
            next.setInt(1, 2);
            first.close();
            assertThatThrownBy(() -> first.setInt(1, 1)).isInstanceOf(SQLException.class);

            assertThat(ids(next)).containsExactly(2);
        }
    }

    @Test
    void theSameWordsTwiceAtOnceAreTwoStatements() throws SQLException {
        try (var one = connection.prepareStatement(SELECT);
                var other = connection.prepareStatement(SELECT)) {
            one.setInt(1, 1);
            other.setInt(1, 2);

            assertThat(ids(one)).containsExactly(1, 2);
            assertThat(ids(other)).containsExactly(2);
        }
        assertThat(ids(1)).containsExactly(1, 2);
    }

    @Test
    void aSettingIsForWhoeverMadeIt() throws SQLException {
        try (var limited = connection.prepareStatement(SELECT)) {
            limited.setMaxRows(1);
            limited.setInt(1, 1);
            assertThat(ids(limited)).containsExactly(1);
        }
        assertThat(ids(1)).containsExactly(1, 2);
    }

    @Test
    void oneThatFailedIsNotUsedAgain() throws SQLException {
        assertThatThrownBy(() -> insert(1)).isInstanceOf(SQLException.class);
        insert(3);

        assertThat(ids(1)).containsExactly(1, 2, 3);
        assertThat(prepared.stream().filter(sql -> sql.startsWith("insert"))).hasSize(2);
    }

    @Test
    void aTransactionReadsWhatItHasJustWritten() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(ids(1)).containsExactly(1, 2);
        insert(3);
        assertThat(ids(1)).containsExactly(1, 2, 3);
        connection.rollback();

        assertThat(ids(1)).containsExactly(1, 2);
    }

    @Test
    void aColumnThatIsAddedLaterIsThere() throws SQLException {
        assertThat(ids(1)).containsExactly(1, 2);
        connection.createStatement().execute("alter table t add column (a varchar default 'a', b varchar default 'b')");
        try (var select = connection.prepareStatement(SELECT)) {
            select.setInt(1, 2);
            var rows = select.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("b")).isEqualTo("b");
        }
        connection.createStatement().execute("alter table t drop column a");
        try (var select = connection.prepareStatement(SELECT)) {
            select.setInt(1, 2);
            var rows = select.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("b")).isEqualTo("b");
        }
    }

    @Test
    void onlySoManyAreKept() throws SQLException {
        ids(1);
        for (var number : IntStream.range(0, 200).toArray()) {
            connection.prepareStatement("select " + number).close();
        }
        ids(1);
        assertThat(prepared.stream().filter(SELECT::equals)).hasSize(2);
    }

    private void insert(int id) throws SQLException {
        try (var insert = connection.prepareStatement("insert into t (id) values (?)")) {
            insert.setInt(1, id);
            insert.executeUpdate();
        }
    }

    private List<Integer> ids(int least) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setInt(1, least);
            return ids(select);
        }
    }

    private static List<Integer> ids(PreparedStatement select) throws SQLException {
        var ids = new ArrayList<Integer>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getInt("id"));
            }
        }
        return ids;
    }

    /// Notes what the database itself is asked to prepare.
    private final class Counted extends DelegatingDataSource {

        Counted(JdbcDataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var real = super.getConnection();
            return KeptStatements.proxy(Connection.class, (_, method, arguments) -> {
                if (method.getName().equals("prepareStatement") && arguments != null) {
                    prepared.add(String.valueOf(arguments[0]));
                }
                return KeptStatements.call(real, method, arguments);
            });
        }
    }
}
