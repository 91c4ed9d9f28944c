package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.scan.Device;
import java.time.Instant;

/// A developer's visit to the console, known by a cookie.
///
/// @param key the digest of what the cookie holds
/// @param address from where it began, as far as we can tell
/// @param device the browser that it began in, as far as we know it
/// @param confirmedAt when its bearer last proved to be the developer
/// @param idleUntil when it ends if it is not used
/// @param endsAt when it ends whatever happens
public record DeveloperSession(
        Digest key,
        DeveloperId developer,
        String address,
        Device device,
        Instant begunAt,
        Instant confirmedAt,
        Instant seenAt,
        Instant idleUntil,
        Instant endsAt) {

    private static final int NAME_LENGTH = 22;

    /// What it is called where its key must not be: nobody finds the key by it.
    public String name() {
        return Digest.of(key.value()).value().substring(0, NAME_LENGTH);
    }
}
