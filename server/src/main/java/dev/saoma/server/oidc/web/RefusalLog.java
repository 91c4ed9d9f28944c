package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.MinuteCounts;
import dev.saoma.server.pool.CurrentPool;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes down what is refused: so many a minute of each kind in each pool, as anybody can be refused as often as
/// they like. The rest is counted.
@Component
final class RefusalLog {

    /// Enough to see what is wrong with a website; too little to fill a disk.
    static final int MOST = 60;

    private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);

    private final MinuteCounts counts = new MinuteCounts();
    private final InstantSource clock;

    RefusalLog(InstantSource clock) {
        this.clock = clock;
    }

    /// What was asked for.
    enum Kind {
        AUTHORIZATION("an authorization request"),
        PUSH("a pushed request"),
        TOKEN("a token request"),
        LOGOUT("a logout request");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// @param whose which client it says it is of, fit for a log
    /// @param reason of our own words or fit for a log
    void write(Kind kind, String whose, String reason) {
        var pool = CurrentPool.get().id();
        var count = counts.add(kind + " " + pool, clock.instant());
        if (count.before() > MOST) {
            log.warn(
                    "Refused {} more of the kind, {}, in a minute in pool {}, which are not written down",
                    count.before() - MOST,
                    kind.words,
                    pool);
        }
        if (count.number() <= MOST) {
            log.info("Refused {} in pool {}, {}: {}", kind.words, pool, whose, reason);
        }
    }
}
