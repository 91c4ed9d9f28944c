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
        return proxy(Connection.class, new DurableConnection(connection, disk));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement", "prepareCall" -> {
                var statement = call(connection, method, arguments);
                yield arguments != null && reads(String.valueOf(arguments[0])) ? statement : watched(method, statement);
            }
            case "createStatement" -> watched(method, call(connection, method, arguments));
            case "close" -> {
                close();
                yield null;
            }
            default -> call(connection, method, arguments);
        };
    }

    /// A statement that remembers that it was executed.
    private @Nullable Object watched(Method method, @Nullable Object statement) {
        return statement == null
                ? null
                : proxy(method.getReturnType(), (_, called, arguments) -> {
                    wrote |= called.getName().startsWith("execute");
                    return call(statement, called, arguments);
                });
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

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(DurableConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
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
