package dev.saoma.server.scan;

import dev.saoma.server.user.IdentityMatched;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells by which scan a user was found by a verified field: the one that the person is answering just then.
@Component
class TellMatched {

    private final ScanStore scans;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    TellMatched(ScanStore scans, InstantSource clock, ApplicationEventPublisher events) {
        this.scans = scans;
        this.clock = clock;
        this.events = events;
    }

    /// Heard inside the transaction.
    @EventListener
    void on(IdentityMatched matched) {
        scans.asking(matched.connection(), matched.identity().openId(), clock.instant())
                .ifPresent(scan -> events.publishEvent(new AccountMatched(scan, matched.user(), matched.identity())));
    }
}
