package dev.saoma.server.kernel.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// A connection whose `close` does not return before what was committed is on disk. Spring closes it before a
/// transaction or a single statement returns to its caller. The wait comes after the pool has the connection back:
/// others write meanwhile, and are put on disk together with it.
final class DurableConnection implements InvocationHandler {

    private static final String SQL_STATE_OF_A_DISK_FAILURE = "58030";

    private final Connection connection;
    private final Disk disk;

    /// Whether there may be something to wait for. A statement that is prepared to write is taken for one that did.
    private boolean wrote;

    private DurableConnection(Connection connection, Disk disk) {
        this.connection = connection;
        this.disk = disk;
    }

    /// Finds where the changes of a connection come to rest.
    @FunctionalInterface
    interface Disk {
        GroupCommit of(Connection connection) throws SQLException;
    }

    static Connection of(Connection connection, Disk disk) {
        return (Connection) Proxy.newProxyInstance(
                DurableConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new DurableConnection(connection, disk));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement", "prepareCall" -> {
                wrote |= arguments == null || !reads(String.valueOf(arguments[0]));
                yield call(connection, method, arguments);
            }
            case "createStatement" -> {
                wrote = true;
                yield call(connection, method, arguments);
            }
            case "close" -> {
                close();
                yield null;
            }
            default -> call(connection, method, arguments);
        };
    }

    private void close() throws SQLException {
        if (!wrote) {
            connection.close();
            return;
        }
        wrote = false;
        GroupCommit written;
        try {
            written = disk.of(connection);
        } finally {
            connection.close();
        }
        try {
            written.await();
        } catch (CompletionException e) {
            throw new SQLException("The commit could not be put on disk", SQL_STATE_OF_A_DISK_FAILURE, e.getCause());
        }
    }

    private static boolean reads(String sql) {
        return sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
