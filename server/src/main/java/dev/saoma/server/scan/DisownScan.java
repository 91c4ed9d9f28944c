package dev.saoma.server.scan;

import dev.saoma.server.kernel.PoolId;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Takes the word of whoever scanned that it was not them at the browser. Belongs into one transaction with the end of
/// the session that the scan began.
@Service
public class DisownScan {

    /// A scan goes one way and has fewer states than that.
    private static final int MOST_STEPS = 10;

    private static final ScanState.Denied DISOWNED = new ScanState.Denied(Denial.DISOWNED);

    private final ScanStore scans;
    private final MoveScan move;
    private final Countries countries;
    private final InstantSource clock;

    DisownScan(ScanStore scans, MoveScan move, Countries countries, InstantSource clock) {
        this.scans = scans;
        this.move = move;
        this.countries = countries;
        this.clock = clock;
    }

    /// Denies the scan, and with it all that its browser has open, of which whoever scanned those has said nothing. To
    /// do it twice does no harm.
    ///
    /// @return the scan as it stood when it was ended, if there still is one
    public Optional<Scan> disown(PoolId pool, ScanId id) {
        countries.forget(id);
        var found = scans.find(id).filter(scan -> scan.pool().equals(pool));
        return found.map(scan -> {
            var ended = deny(scan, move::end);
            scans.open(scan.browser(), clock.instant()).stream()
                    .filter(other -> !(other.state() instanceof ScanState.Redeemed))
                    .forEach(other -> deny(other, move::endUntold));
            return ended;
        });
    }

    private interface Ending {
        Optional<Scan> end(Scan scan, ScanState.Denied denied);
    }

    /// Somebody else may be moving it on meanwhile: then it is denied in the state that it has come to, which is told,
    /// as somebody may have been let in or bound by then.
    private Scan deny(Scan scan, Ending ending) {
        var current = scan;
        for (var step = 0; step < MOST_STEPS; step++) {
            if (current.state() instanceof ScanState.Denied
                    || ending.end(current, DISOWNED).isPresent()) {
                return current;
            }
            var next = scans.find(scan.id());
            if (next.isEmpty()) {
                return current;
            }
            current = next.get();
        }
        throw new IllegalStateException("Scan " + scan.id() + " moves on and on");
    }
}
