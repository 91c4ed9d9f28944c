package dev.saoma.server.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret that two servers sign with what they send each other (Standard Webhooks, symmetric signatures): `whsec_`
/// and 24 to 64 bytes in base64.
public record WebhookSecret(Secret text) {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int GENERATED = 32;
    private static final String HMAC = "HmacSHA256";

    /// The secret that a text is, if it has the form.
    public static Optional<WebhookSecret> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var length = key(text).length;
            return length >= SHORTEST && length <= LONGEST
                    ? Optional.of(new WebhookSecret(new Secret(text)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A new one.
    public static WebhookSecret generated(Chance chance) {
        return new WebhookSecret(new Secret(PREFIX + Base64.getEncoder().encodeToString(chance.bytes(GENERATED))));
    }

    /// The value of `webhook-signature`: `v1,` and the HMAC-SHA256 in base64.
    ///
    /// @param id what is in `webhook-id`
    /// @param timestamp what is in `webhook-timestamp`: seconds since 1970
    public String sign(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key(text.reveal()), HMAC));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }

    private static byte[] key(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }
}
