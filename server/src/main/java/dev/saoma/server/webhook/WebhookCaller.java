package dev.saoma.server.webhook;

import dev.saoma.server.kernel.outbound.GuardedClient;
import dev.saoma.server.kernel.outbound.Post;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;

/// Calls a webhook, once, with our signature (Standard Webhooks).
final class WebhookCaller implements AutoCloseable {

    private final GuardedClient client;
    private final InstantSource clock;

    WebhookCaller(GuardedClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /// @param id what is in `webhook-id`
    WebhookAttempt call(Webhook webhook, String id, byte[] body) {
        var began = clock.instant();
        var headers = Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(began.getEpochSecond()),
                "webhook-signature",
                webhook.signing().sign(id, began, body));
        var target = webhook.target();
        var heard = client.send(new Post(target.address(), target.pathWith(""), headers, body));
        return WebhookAttempt.of(heard, began, clock.instant());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
