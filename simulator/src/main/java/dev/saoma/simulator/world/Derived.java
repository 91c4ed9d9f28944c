package dev.saoma.simulator.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Ids that follow from other ids.
final class Derived {

    private Derived() {}

    /// 43 characters of `[A-Za-z0-9_-]`, the same for the same parts.
    static String letters(String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(parts));
    }

    /// A number, the same for the same parts.
    static long number(String... parts) {
        return ByteBuffer.wrap(digest(parts)).getLong();
    }

    private static byte[] digest(String... parts) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
