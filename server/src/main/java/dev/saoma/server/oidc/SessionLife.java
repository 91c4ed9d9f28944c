package dev.saoma.server.oidc;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long the sessions of a pool live.
///
/// @param idle without being used; nothing where the pool sets none
/// @param life at most; nothing where the pool sets none
public record SessionLife(@Nullable Duration idle, @Nullable Duration life) {

    public static final SessionLife NOT_SET = new SessionLife(null, null);

    /// How long one lives without being used.
    Duration idle(OidcSettings settings) {
        return idle == null ? settings.sessionIdle() : idle;
    }

    /// How long one lives at most.
    public Duration life(OidcSettings settings) {
        return life == null ? settings.sessionLife() : life;
    }

    /// When a session that is used now ends if it is not used again.
    Instant nextEnd(Instant now, Instant endsAt, OidcSettings settings) {
        var end = now.plus(idle(settings));
        return end.isBefore(endsAt) ? end : endsAt;
    }
}
