package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/// Something that happened, on its way to one webhook.
///
/// @param about whose story it is part of: it is told in order
/// @param place in that order: microseconds since 1970
/// @param body the JSON that is sent; a person's data, so it never reaches a log
/// @param attempts how often it has been tried since it was last sent by somebody
/// @param movedAt when it came to its state
/// @param givesUpAt when it is not tried any more
public record WebhookMessage(
        MessageId id,
        WebhookId webhook,
        UserId about,
        long place,
        Topic topic,
        Secret body,
        State state,
        int attempts,
        Instant createdAt,
        Instant movedAt,
        Instant givesUpAt) {

    /// Where it stands.
    public enum State {
        /// For its turn or its next try.
        WAITING,
        DELIVERED,
        /// Given up: a dead letter, until somebody sends it again.
        DEAD
    }

    static WebhookMessage first(
            MessageId id,
            WebhookId webhook,
            UserId about,
            long place,
            Topic topic,
            Secret body,
            Instant now,
            Duration tryFor) {
        return new WebhookMessage(id, webhook, about, place, topic, body, State.WAITING, 0, now, now, now.plus(tryFor));
    }
}
