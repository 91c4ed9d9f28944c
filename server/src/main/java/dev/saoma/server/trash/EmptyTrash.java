package dev.saoma.server.trash;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases what can be had back no longer, in small batches: nobody else waits for it. What is interrupted goes on at
/// the next turn.
@Component
class EmptyTrash {

    private static final Logger log = LoggerFactory.getLogger(EmptyTrash.class);

    private static final int BATCH = 500;

    private final TrashStore store;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    EmptyTrash(TrashStore store, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void empty() {
        for (var kind : TrashKind.values()) {
            store.due(kind, clock.instant(), BATCH).forEach(this::tryToErase);
        }
    }

    /// One that cannot be erased now keeps no other.
    private void tryToErase(Trashed trashed) {
        try {
            erase(trashed);
        } catch (DataAccessException e) {
            log.warn(
                    "{} could not be erased: tried again in a minute",
                    trashed.kind().object(trashed.id()),
                    e);
        }
    }

    private void erase(Trashed trashed) {
        var now = clock.instant();
        var all = 0;
        var erased = BATCH;
        while (erased > 0) {
            erased = store.eraseSome(trashed, now, BATCH);
            all += erased;
        }
        if (all > 0) {
            events.publishEvent(new Erased(trashed));
        }
    }
}
