package dev.saoma.server.login.web;

import dev.saoma.server.scan.Scan;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Makes the answers that say where a scan stands.
@Component
final class ScanAnswers {

    private final MaskedNames names;
    private final InstantSource clock;

    ScanAnswers(MaskedNames names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    ScanAnswer of(Scan scan) {
        var now = clock.instant();
        return ScanAnswer.of(scan, now, names.of(scan, now).orElse(null));
    }
}
