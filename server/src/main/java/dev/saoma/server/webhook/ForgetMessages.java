package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Batches;
import dev.saoma.server.webhook.WebhookMessage.State;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out messages that have been kept long enough, and all of webhooks that were taken away, in small batches.
@Component
class ForgetMessages {

    private static final int BATCH = 500;

    /// Longer than another node takes one that was deleted for one that is there.
    private static final Duration UNSEEN = Duration.ofMinutes(1);

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final WebhookSettings settings;
    private final InstantSource clock;

    ForgetMessages(Webhooks webhooks, WebhookMessages messages, WebhookSettings settings, InstantSource clock) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        sweep(State.DELIVERED, settings.deliveredKeptFor());
        sweep(State.DEAD, settings.deadKeptFor());
        for (var deleted : webhooks.deleted(clock.instant().minus(UNSEEN), BATCH)) {
            Batches.sweep(limit -> messages.forget(deleted, limit));
            webhooks.forget(deleted);
        }
    }

    private void sweep(State state, Duration keptFor) {
        var before = clock.instant().minus(keptFor);
        Batches.sweep(limit -> messages.forget(state, before, limit));
    }
}
