package dev.saoma.server.pool;

import dev.saoma.server.kernel.PoolId;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases pools whose time is over, in small batches: nobody else waits for it. What is interrupted goes on at the
/// next turn.
@Component
class ErasePools {

    private static final Logger log = LoggerFactory.getLogger(ErasePools.class);

    private static final int BATCH = 500;

    private final Pools pools;
    private final PoolStandings standings;
    private final PoolRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ErasePools(
            Pools pools,
            PoolStandings standings,
            PoolRows rows,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.pools = pools;
        this.standings = standings;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void erase() {
        var now = clock.instant();
        standings.leaving().forEach((pool, at) -> {
            if (!now.isBefore(at)) {
                tryToErase(pool);
            }
        });
    }

    /// One that cannot be erased now keeps no other.
    private void tryToErase(PoolId id) {
        try {
            erase(id);
        } catch (DataAccessException e) {
            log.warn("Pool {} could not be erased: tried again in a minute", id, e);
        }
    }

    private void erase(PoolId id) {
        var slug = pools.find(id).map(Pool::slug).orElse("");
        var erased = BATCH;
        while (erased > 0 && isDue(id)) {
            erased = rows.eraseSome(id, BATCH);
        }
        if (pools.find(id).isEmpty()) {
            events.publishEvent(new PoolErased(id, slug));
        }
    }

    /// The configuration file may have named it again.
    private boolean isDue(PoolId pool) {
        return standings.leaving().containsKey(pool);
    }
}
