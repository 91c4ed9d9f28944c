package dev.saoma.server.webhook;

import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of webhooks.
public interface Webhooks {

    /// Those of a pool, the oldest first.
    List<Webhook> of(PoolId pool);

    Optional<Webhook> find(WebhookId id);

    void add(Webhook webhook);

    /// Writes what somebody has changed, and counts the version.
    ///
    /// @return whether it was still that version
    boolean change(Webhook webhook, int version);

    /// Takes it away; what is left of it is swept out later.
    ///
    /// @return whether it was still that version
    boolean delete(WebhookId id, int version, Instant now);

    /// Notes that nothing arrives there, unless it is noted already.
    void failing(WebhookId id, Instant since);

    /// Notes that something has arrived there.
    void works(WebhookId id);

    /// Tells it nothing any more, until somebody resumes it.
    ///
    /// @return whether it was told until now
    boolean disable(WebhookId id);

    /// Some that were taken away before that moment.
    List<WebhookId> deleted(Instant before, int limit);

    /// Forgets one that was taken away, of which no message is left.
    void forget(WebhookId id);
}
