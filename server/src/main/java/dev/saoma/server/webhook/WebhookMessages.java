package dev.saoma.server.webhook;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.webhook.WebhookMessage.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The store of messages to webhooks.
public interface WebhookMessages {

    void add(WebhookMessage message);

    Optional<WebhookMessage> find(MessageId id);

    /// Whether an earlier one about the same user still waits.
    boolean isBehindAnother(WebhookMessage message);

    /// The next one about the same user that waits.
    Optional<WebhookMessage> next(WebhookMessage message);

    /// Ends one that waits.
    ///
    /// @return false if it did not wait
    boolean end(MessageId id, State ended, int attempts, Instant now);

    /// Counts a try that failed. Of many, only the latest are kept.
    ///
    /// @return false if it does not wait any more
    boolean failed(MessageId id, int attempts);

    /// Has one that has ended wait again, at a new place.
    ///
    /// @return false if it had not ended
    boolean restart(MessageId id, long place, Instant now, Instant givesUpAt);

    /// Messages of a webhook, latest first.
    ///
    /// @param state those in that state; null for all
    /// @param after the last one of the page before
    List<WebhookMessage> page(WebhookId webhook, @Nullable State state, @Nullable PageKey after, int limit);

    /// Dead letters of a webhook that died until that moment, in the order of their places.
    List<MessageId> dead(WebhookId webhook, Instant diedUntil, int limit);

    /// One that waits, and its place in the webhook's line.
    record Turn(long place, MessageId id) {}

    /// Some that wait, in the order of their places.
    ///
    /// @param after the last of those before
    List<Turn> waiting(WebhookId webhook, Optional<Turn> after, int limit);

    /// How many dead letters each webhook of a pool has that has any.
    Map<WebhookId, Integer> deadLetters(PoolId pool);

    void note(MessageId message, WebhookAttempt attempt);

    List<WebhookAttempt> attempts(MessageId id);

    /// Makes the story of one user part of another's.
    void join(PoolId pool, UserId former, UserId into);

    /// Forgets all that was to be told about a user, and all that was told.
    void erase(PoolId pool, UserId user);

    /// Forgets messages that came to that state before that moment, at most so many.
    ///
    /// @return how many
    int forget(State state, Instant movedBefore, int limit);

    /// Where a page ends.
    record PageKey(Instant movedAt, MessageId id) {}
}
