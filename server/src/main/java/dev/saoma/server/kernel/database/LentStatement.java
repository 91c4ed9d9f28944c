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
            "isWrapperFor");

    private final PreparedStatement statement;
    private final Guard guard;
    private final Rest rest;
    private @Nullable ResultSet result;
    private boolean spoiled;
    private boolean closed;

    LentStatement(PreparedStatement statement, Guard guard, Rest rest) {
        this.statement = statement;
        this.guard = guard;
        this.rest = rest;
    }

    /// Fails where the database is not to be asked.
    @FunctionalInterface
    interface Guard {
        void check() throws SQLException;
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
            case "equals", "hashCode", "toString" -> KeptStatements.call(statement, method, arguments);
            default -> {
                if (closed) {
                    throw new SQLException("The statement has been closed");
                }
                yield call(method, arguments);
            }
        };
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        var good = !spoiled && (PLAIN.contains(method.getName()) || setsParameter(method));
        // Until it has come back whole, also from an error of the JVM.
        spoiled = true;
        if (method.getName().startsWith("execute")) {
            guard.check();
        }
        var answer = KeptStatements.call(statement, method, arguments);
        if (answer instanceof ResultSet rows) {
            result = rows;
        }
        spoiled = !good;
        return answer;
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
        var rests = false;
        try {
            if (!spoiled) {
                if (result != null) {
                    result.close();
                }
                statement.clearParameters();
                rest.take(statement);
                rests = true;
            }
        } finally {
            if (!rests) {
                statement.close();
            }
        }
    }
}
