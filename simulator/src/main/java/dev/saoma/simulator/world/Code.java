package dev.saoma.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A QR code that an account made.
///
/// @param url what the picture contains, and what a phone reads from it
/// @param expiresAt null for a permanent code
public record Code(
        String id,
        String url,
        String ticket,
        AppId appId,
        Scene scene,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    public boolean permanent() {
        return expiresAt == null;
    }

    public boolean aliveAt(Instant now) {
        Instant end = expiresAt;
        return end == null || now.isBefore(end);
    }
}
