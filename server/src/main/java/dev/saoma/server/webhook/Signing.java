package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.WebhookSecret;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What messages are signed with (Standard Webhooks, signature scheme). Where the secret was replaced, each message
/// has a signature by both for a while, so that the other side can change over without missing any.
public record Signing(WebhookSecret secret, @Nullable Former former) {

    /// The secret before.
    ///
    /// @param until when it does not sign any more
    public record Former(WebhookSecret secret, Instant until) {}

    static Signing fresh(Chance chance) {
        return new Signing(WebhookSecret.generated(chance), null);
    }

    /// With a new secret; a former one that still signs ends.
    Signing renewed(Chance chance, Instant now, Duration overlap) {
        return new Signing(WebhookSecret.generated(chance), new Former(secret, now.plus(overlap)));
    }

    /// The value of `webhook-signature`.
    String sign(String id, Instant at, byte[] body) {
        var timestamp = Long.toString(at.getEpochSecond());
        var signature = secret.sign(id, timestamp, body);
        var last = former;
        return last == null || !at.isBefore(last.until())
                ? signature
                : signature + " " + last.secret().sign(id, timestamp, body);
    }
}
