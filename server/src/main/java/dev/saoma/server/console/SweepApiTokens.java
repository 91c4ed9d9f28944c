package dev.saoma.server.console;

import dev.saoma.server.kernel.Batches;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out tokens that have expired, in small batches.
@Component
class SweepApiTokens {

    private final ApiTokens tokens;
    private final InstantSource clock;

    SweepApiTokens(ApiTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var now = clock.instant();
        Batches.sweep(limit -> tokens.forget(now, limit));
    }
}
