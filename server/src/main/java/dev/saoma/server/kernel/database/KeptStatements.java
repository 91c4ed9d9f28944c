package dev.saoma.server.kernel.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The embedded database's own connections, which keep the statements that they have prepared for whoever comes next
/// with the same words. The pool above keeps none, and what the database keeps by itself is less than half of it: the
/// plan, but not which column is called what, and it goes through all plans with each write.
///
/// A database whose file could not be written is asked nothing more, not even by the pool when it takes a connection
/// back: H2 counts its transactions wrongly from then on, and a thread that runs another statement may go round and
/// round for ever. With the next connection it opens the file anew.
final class KeptStatements extends DelegatingDataSource {

    /// More than there are in one way through a login, its pushes and its tokens.
    private static final int MOST = 128;

    /// Longer ones have lists in them, of ever other lengths, and are large.
    private static final int LONGEST = 4_000;

    /// The pool throws away a connection that says so.
    static final String SQL_STATE_OF_A_BROKEN_CONNECTION = "08006";

    /// What begins a transaction or ends one.
    private static final Set<String> WORK =
            Set.of("prepareStatement", "prepareCall", "createStatement", "commit", "rollback", "setAutoCommit");

    private volatile @Nullable MVStore latest;

    KeptStatements(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        closeFailed();
        return kept(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        closeFailed();
        return kept(super.getConnection(user, password));
    }

    private Connection kept(Connection connection) throws SQLException {
        var keeper = new Keeper(connection);
        latest = keeper.store;
        return keeper.proxy();
    }

    /// What has failed may not be closed yet, and H2 opens the file anew only then.
    private void closeFailed() {
        var store = latest;
        if (store != null && store.getPanicException() != null) {
            store.closeImmediately();
        }
    }

    /// One connection. It is used by one thread at a time, as any.
    private static final class Keeper {

        private final Connection connection;
        private final MVStore store;
        private final SequencedMap<String, PreparedStatement> resting = new LinkedHashMap<>();

        Keeper(Connection connection) throws SQLException {
            this.connection = connection;
            store = DurableDataSource.store(connection);
        }

        Connection proxy() {
            return KeptStatements.proxy(Connection.class, (_, method, arguments) -> {
                if (WORK.contains(method.getName())) {
                    refuseAfterFailure();
                }
                return method.getName().equals("prepareStatement")
                                && arguments != null
                                && arguments.length == 1
                                && arguments[0] instanceof String sql
                        ? lend(sql)
                        : call(connection, method, arguments);
            });
        }

        private void refuseAfterFailure() throws SQLException {
            var failure = store.getPanicException();
            if (failure != null) {
                throw new SQLException("The database has failed", SQL_STATE_OF_A_BROKEN_CONNECTION, failure);
            }
        }

        private PreparedStatement lend(String sql) throws SQLException {
            var rested = resting.remove(sql);
            return new LentStatement(
                            rested == null ? connection.prepareStatement(sql) : rested,
                            this::refuseAfterFailure,
                            back -> rest(sql, back))
                    .proxy();
        }

        /// The one that has rested longest makes room.
        private void rest(String sql, PreparedStatement statement) throws SQLException {
            if (resting.containsKey(sql) || sql.length() > LONGEST) {
                statement.close();
                return;
            }
            resting.put(sql, statement);
            if (resting.size() > MOST) {
                resting.pollFirstEntry().getValue().close();
            }
        }
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
