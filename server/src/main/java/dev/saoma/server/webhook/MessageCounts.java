package dev.saoma.server.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/// Counts what becomes of messages, for the operator's graphs.
@Component
class MessageCounts {

    private static final String TRIES = "saoma.webhook.tries";

    private final Timer delivered;
    private final Timer failed;
    private final Counter dead;

    MessageCounts(MeterRegistry registry) {
        this.delivered = registry.timer(TRIES, "outcome", "delivered");
        this.failed = registry.timer(TRIES, "outcome", "failed");
        this.dead = registry.counter("saoma.webhook.dead");
    }

    void tried(WebhookAttempt attempt) {
        (attempt.arrived() ? delivered : failed).record(attempt.took());
    }

    void dead() {
        dead.increment();
    }
}
