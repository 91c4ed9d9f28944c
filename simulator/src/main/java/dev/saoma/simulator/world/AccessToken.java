package dev.saoma.simulator.world;

import java.time.Duration;
import java.time.Instant;

/// A token that an account's server calls the API with.
///
/// @param validUntil the end, when it comes before the expiry because a newer token took its place
public record AccessToken(
        Secret value, AppId appId, Kind kind, Instant mintedAt, Instant expiresAt, Instant validUntil) {

    /// Which call gave it: the two families do not invalidate each other.
    public enum Kind {
        ORDINARY,
        STABLE
    }

    /// What a call with the token is answered.
    public enum Standing {
        VALID,
        EXPIRED,
        NOT_LATEST
    }

    public Standing standingAt(Instant now) {
        if (now.isBefore(validUntil)) {
            return Standing.VALID;
        }
        return now.isBefore(expiresAt) ? Standing.NOT_LATEST : Standing.EXPIRED;
    }

    public Duration leftAt(Instant now) {
        return Duration.between(now, expiresAt);
    }

    AccessToken endingAt(Instant end) {
        return end.isBefore(validUntil) ? new AccessToken(value, appId, kind, mintedAt, expiresAt, end) : this;
    }
}
