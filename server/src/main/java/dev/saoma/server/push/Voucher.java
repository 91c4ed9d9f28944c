package dev.saoma.server.push;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/// What a forwarder put beside a push to vouch for it: the three headers of Standard Webhooks. The signature
/// covers the id, the time and the raw body.
///
/// @param timestamp seconds since 1970
/// @param signatures one or several, separated by spaces: `v1,` and the HMAC-SHA256 in base64
public record Voucher(String id, String timestamp, String signatures) {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    /// Whether it was made with that secret for that body. Takes the same time whatever is wrong with a signature.
    boolean covers(byte[] body, Secret secret) {
        var expected = WebhookSecret.parse(secret.reveal()).orElseThrow().sign(id, timestamp, body);
        return Arrays.stream(signatures.split(" "))
                .reduce(false, (found, each) -> equal(expected, each) || found, Boolean::logicalOr);
    }

    /// Whether it was made at about that time.
    boolean isFresh(Instant now, Duration window) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(window)
                        <= 0;
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    /// Says nothing that could be sent again.
    @Override
    public String toString() {
        return "Voucher[" + id + "]";
    }
}
