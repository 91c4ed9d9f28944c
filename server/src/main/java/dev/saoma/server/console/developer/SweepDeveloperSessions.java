package dev.saoma.server.console.developer;

import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out sessions and invitations that have ended, in small batches.
@Component
class SweepDeveloperSessions {

    private static final int BATCH = 500;

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
        var forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = sessions.forget(now, BATCH);
        }
        forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = invitations.forget(now, BATCH);
        }
        forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = challenges.forget(now, BATCH);
        }
    }
}
