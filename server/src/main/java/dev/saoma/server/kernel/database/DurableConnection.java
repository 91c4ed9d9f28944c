package dev.saoma.server.kernel.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// A connection whose commits return when they are on disk, and fail if they cannot be put there. So does a statement
/// that commits itself. Not when the connection is given back: Spring keeps to itself what fails then, and the caller
/// would go on as if all were well.
final class DurableConnection implements InvocationHandler {

    private static final String SQL_STATE_OF_A_DISK_FAILURE = "58030";

    private final Connection connection;
    private final Disk disk;

    /// Whether a commit would have something to put on disk.
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
        var result = call(connection, method, arguments);
        return switch (method.getName()) {
            case "prepareStatement" -> reads(arguments) ? result : writing(PreparedStatement.class, result);
            case "prepareCall" -> writing(CallableStatement.class, result);
            case "createStatement" -> writing(Statement.class, result);
            // Going over to commits of its own is a commit as well.
            case "commit", "setAutoCommit" -> {
                settle();
                yield result;
            }
            // It may have ended because somebody else was first, and then tells of what they did: that has to last,
            // too.
            case "rollback" -> {
                if (arguments == null) {
                    settle();
                }
                yield result;
            }
            default -> result;
        };
    }

    private <S extends Statement> S writing(Class<S> type, @Nullable Object statement) {
        return proxy(type, (_, method, arguments) -> {
            var writes = method.getName().startsWith("execute");
            wrote |= writes;
            var result = call(statement, method, arguments);
            if (writes && connection.getAutoCommit()) {
                settle();
            }
            return result;
        });
    }

    private void settle() throws SQLException {
        if (!wrote) {
            return;
        }
        wrote = false;
        try {
            disk.of(connection).await();
        } catch (CompletionException e) {
            throw new SQLException("The commit could not be put on disk", SQL_STATE_OF_A_DISK_FAILURE, e.getCause());
        }
    }

    private static boolean reads(@Nullable Object @Nullable [] arguments) {
        return arguments != null
                && String.valueOf(arguments[0])
                        .stripLeading()
                        .toLowerCase(Locale.ROOT)
                        .startsWith("select");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(
            @Nullable Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
