package dev.saoma.server.push;

import dev.saoma.server.kernel.PoolId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// The journal live: tells those who watch a pool each entry soon after it was committed, by whichever node. One
/// query a second for each pool that is watched, so that a push never waits for a watcher.
@Service
public class WatchJournal {

    private static final Logger log = LoggerFactory.getLogger(WatchJournal.class);

    /// Entries are committed, and written behind, a little later than their time says.
    private static final Duration LATENESS = Duration.ofSeconds(10);

    /// Beyond that nobody can follow; the search has them all.
    private static final int MOST_AT_ONCE = 500;

    private final Journal journal;
    private final InstantSource clock;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    WatchJournal(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Somebody who watches. Closing it ends that.
    public final class Watch implements AutoCloseable {

        private final PoolId pool;
        private final Consumer<JournalEntry> listener;
        private final String from;
        private Set<PushId> told = Set.of();

        private Watch(PoolId pool, Consumer<JournalEntry> listener, String from) {
            this.pool = pool;
            this.listener = listener;
            this.from = from;
        }

        /// Only what is within sight can come again, so only that is remembered.
        private void tell(Iterable<JournalEntry> oldestFirst) {
            var seen = new HashSet<PushId>();
            for (var entry : oldestFirst) {
                if (entry.id().value().compareTo(from) >= 0) {
                    seen.add(entry.id());
                    if (!told.contains(entry.id())) {
                        listener.accept(entry);
                    }
                }
            }
            told = seen;
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }

    /// Tells the listener each entry of the pool from now on, in order of time as far as they arrive in order. The
    /// listener must not wait: others are told after it.
    public Watch watch(PoolId pool, Consumer<JournalEntry> listener) {
        var watch = new Watch(pool, listener, PushId.begin(clock.instant()));
        watches.add(watch);
        return watch;
    }

    @Scheduled(fixedDelayString = "${saoma.push.look-every:1s}")
    void look() {
        var byPool = watches.stream().collect(Collectors.groupingBy(watch -> watch.pool));
        byPool.forEach((pool, watching) -> {
            var news = journal.since(pool, clock.instant().minus(LATENESS), MOST_AT_ONCE)
                    .reversed();
            watching.forEach(watch -> tell(watch, news));
        });
    }

    private static void tell(Watch watch, List<JournalEntry> news) {
        try {
            watch.tell(news);
        } catch (RuntimeException e) {
            log.debug("A watcher of the journal is gone", e);
            watch.close();
        }
    }
}
