package dev.saoma.server.push;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Tells who is behind a push, and that somebody asked.
@Service
public class UnmaskSender {

    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    UnmaskSender(Journal journal, ApplicationEventPublisher events, TransactionOperations transaction) {
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
    }

    /// The openid. Whoever audits it is told in the same transaction: it is not told without a trace.
    ///
    /// @param actor who asks
    public Optional<OpenId> unmask(PoolId pool, PushId id, Actor actor) {
        var sender = transaction.execute(_ -> {
            var entry = journal.find(pool, id);
            var found = journal.sender(pool, id);
            if (entry.isPresent() && found.isPresent()) {
                events.publishEvent(new PushUnmasked(pool, actor, entry.get().connection(), id));
            }
            return found;
        });
        return sender == null ? Optional.empty() : sender;
    }
}
