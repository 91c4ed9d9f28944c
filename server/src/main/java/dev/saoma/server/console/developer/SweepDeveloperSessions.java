package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Batches;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out sessions and invitations that have ended, in small batches.
@Component
class SweepDeveloperSessions {

    private final DeveloperSessions sessions;
    private final Invitations invitations;
    private final SpentChallenges challenges;
    private final InstantSource clock;

    SweepDeveloperSessions(
            DeveloperSessions sessions, Invitations invitations, SpentChallenges challenges, InstantSource clock) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.challenges = challenges;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var now = clock.instant();
        Batches.sweep(limit -> sessions.forget(now, limit));
        Batches.sweep(limit -> invitations.forget(now, limit));
        Batches.sweep(limit -> challenges.forget(now, limit));
    }
}
