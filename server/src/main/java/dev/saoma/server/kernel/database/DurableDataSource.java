package dev.saoma.server.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The embedded database with commits that are on disk.
final class DurableDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final String SQL_STATE_OF_A_BROKEN_CONNECTION = "08006";

    private final HikariDataSource pool;
    private @Nullable GroupCommit groupCommit;

    DurableDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return durable(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return durable(super.getConnection(user, password));
    }

    private Connection durable(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            refuse(connection);
        }
        return DurableConnection.of(connection, written -> groupCommit(store(written)));
    }

    /// A connection in whose hands the database failed may come back to the pool as it was, in a transaction.
    /// Whoever were lent it next would write what nobody ever commits, and be told that all is well.
    private void refuse(Connection connection) throws SQLException {
        pool.evictConnection(connection);
        connection.close();
        throw new SQLException(
                "The database failed while this connection was in use", SQL_STATE_OF_A_BROKEN_CONNECTION);
    }

    /// H2 closes the file with its last connection, and makes another store if it is opened again.
    private synchronized GroupCommit groupCommit(MVStore store) {
        var current = groupCommit;
        if (current == null || !current.isOf(store)) {
            close();
            current = new GroupCommit(store);
            groupCommit = current;
        }
        return current;
    }

    /// Where the changes of a connection come to rest.
    static MVStore store(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    @Override
    public synchronized void close() {
        if (groupCommit != null) {
            groupCommit.close();
        }
    }
}
