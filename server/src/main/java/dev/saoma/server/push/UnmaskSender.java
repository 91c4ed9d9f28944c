package dev.saoma.server.push;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import java.time.InstantSource;
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
    private final InstantSource clock;

    UnmaskSender(
            Journal journal, ApplicationEventPublisher events, TransactionOperations transaction, InstantSource clock) {
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The openid. Whoever audits it is told in the same transaction: it is not told without a trace.
    ///
    /// @param by who asks
    public Optional<OpenId> unmask(PoolId pool, PushId id, String by) {
        var sender = transaction.execute(_ -> {
            var entry = journal.find(pool, id);
            var found = journal.sender(pool, id);
            if (entry.isPresent() && found.isPresent()) {
                events.publishEvent(new PushUnmasked(pool, entry.get().connection(), id, by, clock.instant()));
            }
            return found;
        });
        return sender == null ? Optional.empty() : sender;
    }
}
