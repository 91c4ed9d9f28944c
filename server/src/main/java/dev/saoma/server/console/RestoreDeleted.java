package dev.saoma.server.console;

import dev.saoma.server.trash.Trash;
import dev.saoma.server.trash.TrashKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Has applications and connections back that callers of the API deleted.
@Service
public class RestoreDeleted {

    private final Trash trash;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    RestoreDeleted(Trash trash, ApplicationEventPublisher events, TransactionOperations transaction) {
        this.trash = trash;
        this.events = events;
        this.transaction = transaction;
    }

    /// Has one back as it was.
    ///
    /// @return whether it could still be had back
    public boolean restore(Caller caller, TrashKind kind, String id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var restored = trash.restore(kind, caller.pool(), id);
            if (restored) {
                events.publishEvent(Changed.by(caller, kind.word() + ".restored", kind.object(id)));
            }
            return restored;
        }));
    }
}
