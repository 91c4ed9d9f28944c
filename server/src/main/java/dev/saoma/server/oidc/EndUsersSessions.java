package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Ends sessions of a user, and the codes and tokens that websites got in them, for somebody else: an entry in the
/// audit trail remains.
@Service
public class EndUsersSessions {

    private final EndSession one;
    private final EndLogins all;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    EndUsersSessions(
            EndSession one,
            EndLogins all,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.one = one;
        this.all = all;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Ends one.
    ///
    /// @return whether it was one of that user's
    public boolean one(PoolId pool, UserId user, SessionId session, Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var ended = one.revoke(pool, user, session);
            if (ended) {
                events.publishEvent(new SessionsEnded(pool, actor, user, session));
            }
            return ended;
        }));
    }

    /// Ends those that there are.
    public void all(PoolId pool, UserId user, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            all.end(pool, user, clock.instant());
            events.publishEvent(new SessionsEnded(pool, actor, user, null));
        });
    }
}
