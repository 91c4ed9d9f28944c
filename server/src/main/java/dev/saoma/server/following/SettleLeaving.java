package dev.saoma.server.following;

import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.oidc.EndLogins;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.Unsettled;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/// Does what is to be done because somebody left or came back: the mark on the user, and the end of sessions and
/// tokens. It is done twice: at once, and a little later, when every login that was under way at that moment is on
/// disk. Only then the note of it goes, so what a crash interrupts is done at the next start.
@Component
class SettleLeaving {

    private static final Logger log = LoggerFactory.getLogger(SettleLeaving.class);

    private static final String FAILED = "What follows from somebody's leaving could not be done; it is tried again.";

    /// So many at once at the first time; at the second they are done one by one.
    private static final int AT_ONCE = 16;

    private static final int BATCH = 200;

    /// Longer than a transaction takes.
    private static final Duration UNDER_WAY = Duration.ofSeconds(15);

    private final Followings followings;
    private final EndLogins logins;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final ErrandRoom room;

    SettleLeaving(
            Followings followings,
            EndLogins logins,
            TransactionOperations transaction,
            InstantSource clock,
            Errands errands) {
        this.followings = followings;
        this.logins = logins;
        this.transaction = transaction;
        this.clock = clock;
        this.room = errands.room("settle-leaving", AT_ONCE, FAILED);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(FollowingChanged changed) {
        room.run(
                changed.identity(),
                () -> followings.unsettled(changed.identity()).ifPresent(this::settle));
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 0)
    void finish() {
        var done = BATCH;
        while (done == BATCH) {
            var left = followings.unsettled(clock.instant().minus(UNDER_WAY), BATCH);
            left.forEach(this::finish);
            done = left.size();
        }
    }

    /// One that cannot be done goes to the end of the line, so that it holds up nobody.
    private void finish(Unsettled unsettled) {
        try {
            settle(unsettled);
            followings.settled(unsettled);
        } catch (RuntimeException e) {
            log.error(FAILED, e);
            followings.putOff(unsettled, clock.instant());
        }
    }

    private void settle(Unsettled unsettled) {
        transaction.executeWithoutResult(_ -> {
            followings.mark(unsettled.user(), unsettled.left());
            var until = unsettled.endLoginsUntil();
            if (until != null) {
                logins.end(unsettled.identity().pool(), unsettled.user(), until);
            }
        });
    }
}
