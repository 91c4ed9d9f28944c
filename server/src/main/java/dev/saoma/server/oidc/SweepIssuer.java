package dev.saoma.server.oidc;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntUnaryOperator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out what has expired in small batches, so that no sweep holds up a login.
@Component
class SweepIssuer {

    private static final int BATCH = 500;

    private final Sessions sessions;
    private final Grants grants;
    private final PushedRequests pushed;
    private final SpentProofs proofs;
    private final InstantSource clock;

    SweepIssuer(Sessions sessions, Grants grants, PushedRequests pushed, SpentProofs proofs, InstantSource clock) {
        this.proofs = proofs;
        this.sessions = sessions;
        this.grants = grants;
        this.pushed = pushed;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        Instant now = clock.instant();
        all(limit -> sessions.forget(now, limit));
        all(limit -> grants.forget(now, limit));
        all(limit -> pushed.forget(now, limit));
        all(limit -> proofs.forget(now, limit));
    }

    private static void all(IntUnaryOperator forget) {
        var forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = forget.applyAsInt(BATCH);
        }
    }
}
