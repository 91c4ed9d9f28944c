package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Tells what is masked of a user elsewhere, and that somebody asked.
@Service
public class UnmaskUser {

    private final Users users;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    UnmaskUser(Users users, ApplicationEventPublisher events, TransactionOperations transaction) {
        this.users = users;
        this.events = events;
        this.transaction = transaction;
    }

    /// The user. Whoever audits it is told in the same transaction: it is not told without a trace.
    ///
    /// @param actor who asks
    public Optional<User> unmask(PoolId pool, UserId id, Actor actor) {
        var found = transaction.execute(_ -> {
            var user = users.find(pool, id);
            user.ifPresent(known -> events.publishEvent(new UserUnmasked(pool, known.id(), actor)));
            return user;
        });
        return found == null ? Optional.empty() : found;
    }
}
