package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;
import java.util.TreeMap;

/// Somebody has done something to a webhook.
record WebhookAudited(PoolId pool, Actor actor, String action, String object, Map<String, String> details)
        implements Audited {

    static WebhookAudited of(Webhook webhook, Actor actor, String action) {
        return new WebhookAudited(webhook.pool(), actor, action, "webhook/" + webhook.id(), details(webhook));
    }

    private static Map<String, String> details(Webhook webhook) {
        var details = new TreeMap<>(Map.of("target", webhook.target().toString()));
        var name = webhook.name();
        if (name != null) {
            details.put("name", name);
        }
        return details;
    }

    static WebhookAudited messages(PoolId pool, Actor actor, WebhookId webhook, int count) {
        return new WebhookAudited(
                pool, actor, "webhook.sent-again", "webhook/" + webhook, Map.of("messages", Integer.toString(count)));
    }
}
