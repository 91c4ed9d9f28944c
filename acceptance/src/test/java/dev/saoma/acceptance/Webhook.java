package dev.saoma.acceptance;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The headers by which a customer's server knows that something comes from Saoma (Standard Webhooks).
record Webhook(String id, String timestamp, String signature) {

    private static final String PREFIX = "whsec_";

    /// A secret as an operator makes it.
    static String secret(String bytes) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.UTF_8));
    }

    static Webhook of(Headers headers) {
        return new Webhook(
                Objects.requireNonNullElse(headers.getFirst("webhook-id"), ""),
                Objects.requireNonNullElse(headers.getFirst("webhook-timestamp"), ""),
                Objects.requireNonNullElse(headers.getFirst("webhook-signature"), ""));
    }

    /// Whether it was signed with the secret, for that very body.
    boolean holds(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            byte[] digest = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return signature.equals("v1," + Base64.getEncoder().encodeToString(digest));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
