package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Batches;
import dev.saoma.server.webhook.WebhookMessage.State;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out messages that have been kept long enough, in small batches.
@Component
class ForgetMessages {

    private final WebhookMessages messages;
    private final WebhookSettings settings;
    private final InstantSource clock;

    ForgetMessages(WebhookMessages messages, WebhookSettings settings, InstantSource clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        sweep(State.DELIVERED, settings.deliveredKeptFor());
        sweep(State.DEAD, settings.deadKeptFor());
    }

    private void sweep(State state, Duration keptFor) {
        var before = clock.instant().minus(keptFor);
        Batches.sweep(limit -> messages.forget(state, before, limit));
    }
}
