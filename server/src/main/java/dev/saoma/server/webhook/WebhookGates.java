package dev.saoma.server.webhook;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.saoma.server.kernel.outbound.Gate;
import dev.saoma.server.kernel.outbound.SharedPlaces;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// One gate for each webhook, so that a slow one holds up nobody but itself.
@Component
class WebhookGates {

    /// Longer than anybody is inside.
    private static final Duration UNUSED = Duration.ofHours(1);

    private final LoadingCache<WebhookId, Gate> gates;

    WebhookGates(WebhookSettings settings) {
        var shared = new SharedPlaces(WebhookSettings.MOST_AT_ONCE);
        this.gates = Caffeine.newBuilder().expireAfterAccess(UNUSED).build(_ -> new Gate(settings.atOnce(), shared));
    }

    Gate of(WebhookId webhook) {
        return gates.get(webhook);
    }
}
