package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Chance;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Sends a webhook a message that tells nothing, once, so that somebody can see whether it is heard.
@Service
public class PingWebhook {

    /// The `type` of that message; no webhook can leave it out.
    static final String TYPE = "ping";

    private final WebhookCaller caller;
    private final InstantSource clock;
    private final Chance chance;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    PingWebhook(
            WebhookCaller caller,
            InstantSource clock,
            Chance chance,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.caller = caller;
        this.clock = clock;
        this.chance = chance;
        this.transaction = transaction;
        this.events = events;
    }

    /// What came of it. Also one that is paused or disabled is called.
    public WebhookAttempt ping(Webhook webhook, Actor actor) {
        transaction.executeWithoutResult(_ -> events.publishEvent(WebhookAudited.of(webhook, actor, "webhook.pinged")));
        var body = Payload.of(
                TYPE,
                webhook.pool(),
                clock.instant(),
                Map.of("webhook", webhook.id().value()));
        return caller.call(webhook, chance.name(), body.reveal().getBytes(StandardCharsets.UTF_8));
    }
}
