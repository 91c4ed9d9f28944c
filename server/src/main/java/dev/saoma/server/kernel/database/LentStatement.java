package dev.saoma.server.kernel.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A statement until whoever has it closes it. It goes back as it came, or not at all: one that failed or was given
/// any setting of its own is closed for good.
final class LentStatement implements InvocationHandler {

    /// What leaves nothing behind but parameters and a result, which are taken from it again.
    private static final Set<String> PLAIN = Set.of(
            "executeQuery",
            "executeUpdate",
            "execute",
            "getUpdateCount",
            "getResultSet",
            "getMetaData",
            "getParameterMetaData",
            "getWarnings",
            "clearParameters",
            "isWrapperFor",
            "hashCode",
            "equals",
            "toString");

    private final PreparedStatement statement;
    private final Rest rest;
    private @Nullable ResultSet result;
    private boolean spoiled;
    private boolean closed;

    LentStatement(PreparedStatement statement, Rest rest) {
        this.statement = statement;
        this.rest = rest;
    }

    /// Takes a statement that is as good as new.
    @FunctionalInterface
    interface Rest {
        void take(PreparedStatement statement) throws SQLException;
    }

    PreparedStatement proxy() {
        return KeptStatements.proxy(PreparedStatement.class, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "close" -> {
                close();
                yield null;
            }
            case "isClosed" -> closed || statement.isClosed();
            default -> {
                if (closed) {
                    throw new SQLException("The statement has been closed");
                }
                yield call(method, arguments);
            }
        };
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        spoiled |= !PLAIN.contains(method.getName()) && !setsParameter(method);
        try {
            var answer = KeptStatements.call(statement, method, arguments);
            if (answer instanceof ResultSet rows) {
                result = rows;
            }
            return answer;
        } catch (SQLException e) {
            spoiled = true;
            throw e;
        }
    }

    /// Parameters are set by their position and a value.
    private static boolean setsParameter(Method method) {
        return method.getName().startsWith("set") && method.getParameterCount() > 1;
    }

    private void close() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        if (result != null) {
            result.close();
        }
        if (spoiled) {
            statement.close();
        } else {
            statement.clearParameters();
            rest.take(statement);
        }
    }
}
