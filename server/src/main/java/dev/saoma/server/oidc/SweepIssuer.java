package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Batches;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out what has expired in small batches, so that no sweep holds up a login.
@Component
class SweepIssuer {

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
        Batches.sweep(limit -> sessions.forget(now, limit));
        Batches.sweep(limit -> grants.forget(now, limit));
        Batches.sweep(limit -> pushed.forget(now, limit));
        Batches.sweep(limit -> proofs.forget(now, limit));
    }
}
