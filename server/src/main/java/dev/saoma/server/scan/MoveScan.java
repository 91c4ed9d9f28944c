package dev.saoma.server.scan;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The one place where a scan moves on: the conditional write, and the word to those who watch.
@Component
final class MoveScan {

    private final ScanStore scans;
    private final ScanSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    MoveScan(ScanStore scans, ScanSettings settings, InstantSource clock, ApplicationEventPublisher events) {
        this.scans = scans;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /// Whether the scan moved; if not, somebody else was faster or the deadline has passed.
    boolean to(Scan scan, ScanState next) {
        var now = clock.instant();
        // A phone that makes it in the last second must leave its browser the time to come in.
        var least = now.plus(settings.redeemWithin());
        var deadline = scan.expiresAt().isBefore(least) ? least : scan.expiresAt();
        var moved = scans.move(scan.id(), scan.state(), next, now, deadline);
        if (moved) {
            events.publishEvent(new ScanMoved(scan.id(), next));
        }
        return moved;
    }
}
