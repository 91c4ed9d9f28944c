package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A webhook is told nothing any more, because nothing arrived there for days or it said that it is gone.
public record WebhookDisabled(
        PoolId pool, WebhookId webhook, @Nullable WebhookTrouble why) implements Audited {

    @Override
    public Actor actor() {
        return new Actor.Itself();
    }

    @Override
    public String action() {
        return "webhook.disabled";
    }

    @Override
    public String object() {
        return "webhook/" + webhook;
    }

    @Override
    public Map<String, String> details() {
        var trouble = why;
        return trouble == null
                ? Map.of()
                : Map.of("why", trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
