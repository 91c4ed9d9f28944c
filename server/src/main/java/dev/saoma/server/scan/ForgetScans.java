package dev.saoma.server.scan;

import dev.saoma.server.kernel.Batches;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out finished scans in small batches, so that no sweep holds up a login.
@Component
class ForgetScans {

    private final ScanStore scans;
    private final ScanSettings settings;
    private final InstantSource clock;

    ForgetScans(ScanStore scans, ScanSettings settings, InstantSource clock) {
        this.scans = scans;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var before = clock.instant().minus(settings.keptFor());
        Batches.sweep(limit -> scans.forget(before, limit));
    }
}
