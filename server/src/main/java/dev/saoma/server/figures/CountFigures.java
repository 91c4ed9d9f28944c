package dev.saoma.server.figures;

import dev.saoma.server.figures.Figure.Event;
import dev.saoma.server.figures.Figure.Failure;
import dev.saoma.server.figures.Figure.Wait;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.scan.CodeFailed;
import dev.saoma.server.scan.ScanCame;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.ScanTimes;
import dev.saoma.server.user.NewcomerMet;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts in memory what is on disk, and writes the sums behind: no push and no login waits for a count. A crash
/// loses the last seconds of this node.
@Component
class CountFigures implements AutoCloseable {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// A year to compare with, and a month to do it in.
    private static final int DAYS_KEPT = 400;

    /// More logins than come between two writings; whoever comes beyond that is not timed.
    private static final int TIMED_AT_ONCE = 20_000;

    private final FigureStore store;
    private final ScanStore scans;
    private final InstantSource clock;
    private final Map<Sum.Of, Long> unwritten = new ConcurrentHashMap<>();
    private final BlockingQueue<ScanId> untimed = new ArrayBlockingQueue<>(TIMED_AT_ONCE);

    CountFigures(FigureStore store, ScanStore scans, InstantSource clock) {
        this.store = store;
        this.scans = scans;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ScanCame came) {
        var scan = came.now();
        var from = came.from();
        // Whoever binds a further WeChat is logged in already, and what a developer tries is nobody's login.
        if (scan.origin().binds() || scan.origin().isTrial()) {
            return;
        }
        if (from == null) {
            count(scan.pool(), scan.connection(), Event.SHOWN);
            return;
        }
        if (from instanceof ScanState.Waiting && !(scan.state() instanceof ScanState.Expired)) {
            count(scan.pool(), scan.connection(), Event.SCANNED);
        }
        switch (scan.state()) {
            case ScanState.Redeemed _ -> {
                count(scan.pool(), scan.connection(), Event.DONE);
                untimed.offer(scan.id());
            }
            case ScanState.Denied denied -> count(scan.pool(), scan.connection(), Failure.of(denied.reason()));
            case ScanState.Waiting _,
                    ScanState.Scanned _,
                    ScanState.Asking _,
                    ScanState.Confirmed _,
                    ScanState.Expired _ -> {}
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CodeFailed failed) {
        count(failed.pool(), failed.connection(), failed.notSetUp() ? Failure.NOT_SET_UP : Failure.NO_CODE);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(NewcomerMet newcomer) {
        if (!newcomer.inTrial()) {
            count(newcomer.pool(), newcomer.connection(), Event.NEWCOMER);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(FollowerMoved follower) {
        count(follower.pool(), follower.connection(), follower.came() ? Event.FOLLOWED : Event.LEFT);
    }

    LocalDate today() {
        return clock.instant().atZone(CHINA).toLocalDate();
    }

    /// What this node has counted and not written.
    List<Sum> unwritten(PoolId pool) {
        return unwritten.entrySet().stream()
                .filter(entry -> entry.getKey().pool().equals(pool))
                .map(entry -> new Sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void count(PoolId pool, ConnectionId connection, Figure what) {
        unwritten.merge(new Sum.Of(today(), pool, connection, what), 1L, Long::sum);
    }

    /// What cannot be written stays for the next time.
    @Scheduled(fixedDelay = 5_000)
    void write() {
        try {
            time();
        } finally {
            sum();
        }
    }

    private void sum() {
        for (var of : unwritten.keySet()) {
            var times = unwritten.getOrDefault(of, 0L);
            if (times > 0) {
                store.add(new Sum(of, times));
                unwritten.computeIfPresent(of, (_, since) -> since > times ? since - times : null);
            }
        }
    }

    private void time() {
        var ids = new ArrayList<ScanId>();
        untimed.drainTo(ids);
        times(ids)
                .forEach(times -> times.fromPhoneToPage()
                        .ifPresent(wait -> count(times.pool(), times.connection(), Wait.of(wait))));
    }

    /// Those that cannot be read wait for the next time, as far as there is room.
    private List<ScanTimes> times(List<ScanId> ids) {
        try {
            return scans.times(ids);
        } catch (DataAccessException e) {
            ids.forEach(untimed::offer);
            throw e;
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void sweep() {
        store.forget(today().minusDays(DAYS_KEPT));
    }

    @Override
    public void close() {
        write();
    }
}
