package dev.saoma.server.console;

import dev.saoma.server.kernel.Batches;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out kept answers that have expired, in small batches.
@Component
class SweepKeptAnswers {

    private final KeptAnswers answers;
    private final InstantSource clock;

    SweepKeptAnswers(KeptAnswers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000)
    void sweep() {
        var now = clock.instant();
        Batches.sweep(limit -> answers.forget(now, limit));
    }
}
