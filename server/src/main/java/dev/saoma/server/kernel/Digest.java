package dev.saoma.server.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What we keep of a secret of our own: SHA-256 in base64url, 43 characters. Our secrets have 128 random bits or
/// more, so a slow hash would only cost the server time.
public record Digest(String value) {

    public static Digest of(String secret) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new Digest(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Whether this is the digest of that secret, in constant time.
    public boolean matches(String secret) {
        return MessageDigest.isEqual(ascii(value), ascii(of(secret).value));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
