package dev.saoma.server.webhook;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.saoma.server.kernel.PoolId;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The webhooks at hand, so that what nobody wants to hear costs no query. A change holds at once here, and on every
/// other node after a few seconds.
@Component
class WebhookTable {

    private static final Duration KEPT_FOR = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final LoadingCache<PoolId, List<Webhook>> cache;

    WebhookTable(Webhooks webhooks) {
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(KEPT_FOR)
                .maximumSize(MOST)
                .build(webhooks::of);
    }

    /// Who is to be told of that.
    List<Webhook> wanting(PoolId pool, Topic topic) {
        return cache.get(pool).stream().filter(webhook -> webhook.wants(topic)).toList();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WebhooksChanged changed) {
        cache.invalidate(changed.pool());
    }
}
