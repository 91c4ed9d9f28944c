package dev.saoma.server.history;

import dev.saoma.server.kernel.Batches;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out what has been kept long enough, in small batches, so that no sweep holds up a login.
@Component
class ForgetLogins {

    private final LoginRecords records;
    private final HistorySettings settings;
    private final InstantSource clock;

    ForgetLogins(LoginRecords records, HistorySettings settings, InstantSource clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var before = clock.instant().minus(settings.loginsKeptFor());
        Batches.sweep(limit -> records.forget(before, limit));
    }
}
