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

    private final HikariDataSource pool;
    private @Nullable GroupCommit groupCommit;

    DurableDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (var more = pool.getMaximumPoolSize(); more >= 0; more--) {
            var connection = super.getConnection();
            if (isSound(connection)) {
                return DurableConnection.of(connection, written -> groupCommit(store(written)));
            }
            pool.evictConnection(connection);
            connection.close();
        }
        throw new SQLException("The database fails again and again", KeptStatements.SQL_STATE_OF_A_BROKEN_CONNECTION);
    }

    /// A connection in whose hands the database failed may come back to the pool as it was, in a transaction.
    /// Whoever were lent it next would write what nobody ever commits, and be told that all is well.
    private static boolean isSound(Connection connection) {
        try {
            return connection.getAutoCommit() && store(connection).getPanicException() == null;
        } catch (SQLException _) {
            return false;
        }
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
