package dev.saoma.forwarder;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The secret that Saoma and the forwarder share, and the signature that it makes (Standard Webhooks, symmetric
/// signatures).
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ADVICE =
            "must be the secret as Saoma shows it once: whsec_ and the base64 of 24 to 64 random bytes.";

    private final SecretKeySpec key;

    private WebhookSecret(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public static Reading<WebhookSecret> read(@Nullable String typed) {
        return Reading.required(typed, "the forwarding secret of the connection in Saoma", WebhookSecret::parse);
    }

    private static Reading<WebhookSecret> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Reading.wrong(ADVICE);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return Reading.wrong(ADVICE);
        }
        return bytes.length < SHORTEST || bytes.length > LONGEST
                ? Reading.wrong(ADVICE)
                : Reading.of(new WebhookSecret(bytes));
    }

    /// The value of the header `webhook-signature`.
    String sign(String id, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
