package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Notes what the customer's own system calls a user; an entry in the audit trail remains.
@Service
public class NameUser {

    private final ExternalIds ids;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    NameUser(ExternalIds ids, TransactionOperations transaction, ApplicationEventPublisher events) {
        this.ids = ids;
        this.transaction = transaction;
        this.events = events;
    }

    /// Notes it, if nobody else in the pool is called that.
    ///
    /// @param id nothing, to forget it
    /// @return whether it was noted
    public boolean name(PoolId pool, UserId user, @Nullable ExternalId id, Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (id == null) {
                ids.forget(pool, user);
            } else if (!ids.name(pool, user, id)) {
                status.setRollbackOnly();
                return false;
            }
            events.publishEvent(new UserNamed(pool, actor, user, id));
            return true;
        }));
    }
}
