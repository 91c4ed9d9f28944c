package dev.saoma.server.connection;

import dev.saoma.server.kernel.AppId;
import java.time.LocalDate;
import java.util.Map;

/// The store of counts.
public interface CountStore {

    /// Adds to what is there.
    ///
    /// @return what is there now
    long add(LocalDate day, AppId app, Counted what, long more);

    Map<Counted, Long> find(LocalDate day, AppId app);

    /// Forgets what was counted before that day.
    void forget(LocalDate before);
}
