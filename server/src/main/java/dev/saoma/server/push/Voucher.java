package dev.saoma.server.push;

import dev.saoma.server.connection.ForwardingSecret;
import dev.saoma.server.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a forwarder put beside a push to vouch for it: the three headers of Standard Webhooks. The signature
/// covers the id, the time and the raw body.
///
/// @param timestamp seconds since 1970
/// @param signatures one or several, separated by spaces: `v1,` and the HMAC-SHA256 in base64
public record Voucher(String id, String timestamp, String signatures) {

    private static final String HMAC = "HmacSHA256";
    private static final String VERSION = "v1,";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    /// Whether it was made with that secret for that body. Takes the same time whatever is wrong with a signature.
    boolean covers(byte[] body, Secret secret) {
        var expected = ForwardingSecret.key(secret).map(key -> sign(key, body)).orElseThrow();
        return Arrays.stream(signatures.split(" "))
                .filter(each -> each.startsWith(VERSION))
                .map(each -> each.substring(VERSION.length()))
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

    private String sign(byte[] key, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
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
