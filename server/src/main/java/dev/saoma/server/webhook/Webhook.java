package dev.saoma.server.webhook;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.outbound.Target;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who is told what becomes of a pool's users.
///
/// @param name what people call it; null where its host is all that they call it by
/// @param weChatIds whether openids and union ids are told, too
/// @param failingSince since when nothing has arrived there; null while all does
/// @param version grows with each change by somebody
public record Webhook(
        WebhookId id,
        PoolId pool,
        @Nullable String name,
        Target target,
        Set<Topic> topics,
        boolean weChatIds,
        Signing signing,
        State state,
        @Nullable Instant failingSince,
        Instant createdAt,
        int version) {

    public Webhook {
        topics = Set.copyOf(topics);
    }

    /// Whether it is told anything.
    public enum State {
        ACTIVE,
        /// Somebody has stopped it: what happens is kept for it, for as long as a message is tried.
        PAUSED,
        /// It did not hear anything for days, or said that it is gone: nothing is kept for it.
        DISABLED
    }

    /// What people call it: its name, or its host, as the rest of its address may hold a key.
    public String called() {
        return name == null ? target.host() : name;
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /// Whether something of that topic is to be written down for it.
    boolean wants(Topic topic) {
        return state != State.DISABLED && topics.contains(topic);
    }
}
