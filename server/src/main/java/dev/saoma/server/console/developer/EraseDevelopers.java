package dev.saoma.server.console.developer;

import dev.saoma.server.console.Changed;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.pool.PoolErased;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Erases the accounts of those whose last pool was erased: nobody could see or remove them any more.
@Component
class EraseDevelopers {

    private static final Logger log = LoggerFactory.getLogger(EraseDevelopers.class);

    private static final int BATCH = 500;

    private final Developers developers;
    private final DeveloperSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    EraseDevelopers(
            Developers developers,
            DeveloperSessions sessions,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.developers = developers;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    @EventListener
    void on(PoolErased erased) {
        erase();
    }

    /// Whom a node has left behind that died after it had erased a pool.
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 300_000)
    void erase() {
        developers.withoutPart(BATCH).forEach(this::erase);
    }

    private void erase(DeveloperId developer) {
        try {
            transaction.executeWithoutResult(_ -> {
                sessions.removeOf(developer);
                if (developers.remove(developer)) {
                    events.publishEvent(new Changed(
                            Audited.INSTALLATION,
                            new Actor.Itself(),
                            "developer.erased",
                            "developer/" + developer,
                            Map.of()));
                }
            });
        } catch (DataIntegrityViolationException _) {
            log.info("Developer {} has joined a pool at this moment, and stays", developer);
        }
    }
}
