package dev.saoma.server.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The embedded database with commits that are on disk.
final class DurableDataSource extends DelegatingDataSource implements AutoCloseable {

    private @Nullable GroupCommit groupCommit;

    DurableDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return durable(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return durable(super.getConnection(user, password));
    }

    private Connection durable(Connection connection) {
        return DurableConnection.of(connection, written -> groupCommit(store(written)));
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

    private static MVStore store(Connection connection) throws SQLException {
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
