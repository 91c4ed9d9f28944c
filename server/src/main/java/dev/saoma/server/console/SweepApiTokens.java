package dev.saoma.server.console;

import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out tokens that have expired, in small batches.
@Component
class SweepApiTokens {

    private static final int BATCH = 500;

    private final ApiTokens tokens;
    private final InstantSource clock;

    SweepApiTokens(ApiTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var now = clock.instant();
        var forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = tokens.forget(now, BATCH);
        }
    }
}
