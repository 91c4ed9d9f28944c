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

    /// Switches it off: it is there for nobody, until it is had back.
    ///
    /// @return whether it was still that version
    boolean switchOff(WebhookId id, int version);

    /// Notes that nothing arrives there, unless it is noted already.
    void failing(WebhookId id, Instant since);

    /// Notes that something has arrived there.
    void works(WebhookId id);

    /// Tells it nothing any more, until somebody resumes it.
    ///
    /// @return whether it was told until now
    boolean disable(WebhookId id);
}
