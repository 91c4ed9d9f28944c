package dev.saoma.server.scan;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.user.Arrival;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// Finds out who scanned, off the path of the push: WeChat has its answer already. What a crash or an outage
/// interrupts is found in the database and resumed.
@Service
class ConfirmScan {

    private static final String FAILED = "A scan could not be confirmed; it is tried again until its deadline.";

    /// So many at once; the rest waits in the database for the next round.
    private static final int AT_ONCE = 256;

    /// Apart, so that they leave room for those who scan now.
    private static final int LEFT_BEHIND_AT_ONCE = 128;

    private static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(15);

    private final ScanStore scans;
    private final MoveScan move;
    private final Connections connections;
    private final IdentifyScan identify;
    private final InstantSource clock;
    private final ErrandRoom room;
    private final ErrandRoom roomForThoseLeftBehind;
    private int passedOver;

    ConfirmScan(
            ScanStore scans,
            MoveScan move,
            Connections connections,
            IdentifyScan identify,
            InstantSource clock,
            Errands errands) {
        this.scans = scans;
        this.move = move;
        this.connections = connections;
        this.identify = identify;
        this.clock = clock;
        this.room = errands.room("confirm-scan", AT_ONCE, FAILED);
        this.roomForThoseLeftBehind = errands.room("confirm-scan", LEFT_BEHIND_AT_ONCE, FAILED);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ScanCame came) {
        if (came.now().state() instanceof ScanState.Scanned) {
            inBackground(came.now().id(), room);
        }
    }

    /// Takes up what no running thread of any node seems to be doing any more. To do it twice does no harm.
    /// Each round goes on behind the one before, so that the oldest, of which nothing can be told yet, do not
    /// keep out the rest.
    @Scheduled(fixedDelay = 5_000, initialDelay = 0)
    void resume() {
        var now = clock.instant();
        var left = scans.unidentified(now, now.minus(LEFT_BEHIND_AFTER), passedOver, LEFT_BEHIND_AT_ONCE);
        passedOver = left.size() < LEFT_BEHIND_AT_ONCE ? 0 : passedOver + LEFT_BEHIND_AT_ONCE;
        left.forEach(scan -> inBackground(scan.id(), roomForThoseLeftBehind));
    }

    private void inBackground(ScanId id, ErrandRoom free) {
        free.run(id, () -> scans.find(id).ifPresent(this::confirm));
    }

    private void confirm(Scan scan) {
        if (!(scan.state() instanceof ScanState.Scanned scanned)) {
            return;
        }
        // Where it cannot be told yet, it is tried again until the deadline.
        if (connections.find(scan.connection()).orElse(null) instanceof OfficialAccount account) {
            var by = scan.isOnPhone() ? Arrival.By.WEB : Arrival.By.CODE;
            var arrival = new Arrival(
                    account,
                    scanned.who(),
                    scanned.unionId(),
                    null,
                    identify.terms(scan),
                    by,
                    scan.id().value());
            identify.next(scanned, arrival).ifPresent(next -> move.to(scan, next));
        }
    }
}
