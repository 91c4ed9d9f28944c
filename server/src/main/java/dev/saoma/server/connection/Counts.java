package dev.saoma.server.connection;

import dev.saoma.server.kernel.AppId;
import java.time.LocalDate;
import java.util.Map;

/// How often each counted thing happened. Approximately right: other nodes' last seconds are missing, and the last ones
/// before a crash.
public interface Counts {

    /// The day that it is for WeChat, whose days begin at midnight in China.
    LocalDate today();

    /// All that was counted on that day; what never happened is missing.
    Map<Counted, Long> on(LocalDate day, AppId app);
}
