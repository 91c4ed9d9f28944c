package dev.saoma.server.kernel.database;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in a sentence why the server has no database, where that is known.
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String NO_CONNECTION = "08";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new FailureAnalysis(
                    "The data directory is in use: another Saoma runs with it.\n数据目录正被另一个 Saoma 使用。",
                    "Stop the other one, or give this one another saoma.data-directory.\n"
                            + "停止另一个进程，或为本进程设置其他 saoma.data-directory。",
                    cause);
        }
        var state = cause.getSQLState();
        return state != null && state.startsWith(NO_CONNECTION)
                ? new FailureAnalysis(
                        "The database does not answer: " + cause.getMessage() + "\n无法连接数据库。",
                        "Check spring.datasource.url and that the database runs.\n检查 spring.datasource.url，并确认数据库已启动。",
                        cause)
                : null;
    }
}
