package dev.saoma.server.audit;

import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.Chance;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes down what other modules tell: at once and in their transaction, so that nothing that is to be audited
/// happens without its entry.
@Component
class WriteTrail {

    private final AuditTrail trail;
    private final InstantSource clock;
    private final Chance chance;

    WriteTrail(AuditTrail trail, InstantSource clock, Chance chance) {
        this.trail = trail;
        this.clock = clock;
        this.chance = chance;
    }

    @EventListener
    void on(Audited event) {
        trail.add(new AuditEntry(
                chance.name(),
                clock.instant(),
                event.pool(),
                event.actor(),
                event.action(),
                event.object(),
                event.details()));
    }
}
