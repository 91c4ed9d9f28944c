package dev.saoma.server.scan;

import dev.saoma.server.user.IdentityMatched;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells by which scan a user was found by a verified field.
@Component
class TellMatched {

    private final ScanStore scans;
    private final ApplicationEventPublisher events;

    TellMatched(ScanStore scans, ApplicationEventPublisher events) {
        this.scans = scans;
        this.events = events;
    }

    /// Heard inside the transaction.
    @EventListener
    void on(IdentityMatched matched) {
        Optional.ofNullable(matched.occasion())
                .flatMap(occasion -> scans.find(new ScanId(occasion)))
                .ifPresent(scan -> events.publishEvent(new AccountMatched(scan, matched.user(), matched.identity())));
    }
}
