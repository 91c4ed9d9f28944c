package dev.saoma.server.scan;

import dev.saoma.server.kernel.PoolId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// The live channel: tells the browser that asked for a code what becomes of it, and nobody else. Carries states
/// only.
@Service
public class WatchScan {

    /// In so many turns a second this node asks after the scans that it holds: all at once, thousands of them would
    /// hold up the pushes of that moment.
    private static final int TURNS = 10;

    private final ScanStore scans;
    private final InstantSource clock;
    private final Map<ScanId, Set<Watch>> held = new ConcurrentHashMap<>();
    private int turn;

    WatchScan(ScanStore scans, InstantSource clock) {
        this.scans = scans;
        this.clock = clock;
    }

    /// One browser that is being told. Closing it ends that.
    public final class Watch implements AutoCloseable {

        private final ScanId id;
        private final Consumer<Scan> listener;

        private Watch(ScanId id, Consumer<Scan> listener) {
            this.id = id;
            this.listener = listener;
        }

        @Override
        public void close() {
            held.computeIfPresent(id, (_, watches) -> {
                watches.remove(this);
                return watches.isEmpty() ? null : watches;
            });
        }
    }

    /// The scan as it stands, if the browser holds its key.
    public Optional<Scan> look(PoolId pool, ScanId id, BrowserKey key) {
        return scans.find(id).filter(scan -> scan.pool().equals(pool) && scan.belongsTo(key));
    }

    /// Tells the listener, on a thread of its own, each time the scan has moved, until the watch is closed. The
    /// caller has looked first, and looks again right after: what happened in between is then not missed.
    public Watch watch(ScanId id, Consumer<Scan> listener) {
        var watch = new Watch(id, listener);
        held.compute(id, (_, watches) -> {
            var all = watches == null ? ConcurrentHashMap.<Watch>newKeySet() : watches;
            all.add(watch);
            return all;
        });
        return watch;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ScanCame came) {
        if (held.containsKey(came.now().id())) {
            Thread.ofVirtual().name("tell-browser").start(() -> tell(came.now()));
        }
    }

    /// Asks after the scans of all browsers that this node holds, a tenth of them at a time, and so after each once a
    /// second: another node may have moved them. Nearly all still wait, and are not even read.
    @Scheduled(fixedDelay = 1_000 / TURNS)
    void lookAtSome() {
        turn = (turn + 1) % TURNS;
        var some = held.keySet().stream()
                .filter(id -> Math.floorMod(id.hashCode(), TURNS) == turn)
                .toList();
        if (!some.isEmpty()) {
            scans.waitingNoLonger(some, clock.instant()).forEach(this::tell);
        }
    }

    private void tell(Scan scan) {
        held.getOrDefault(scan.id(), Set.of()).forEach(watch -> watch.listener.accept(scan));
    }
}
