package dev.saoma.forwarder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names the lane of a sender without naming him: the name becomes part of a file's name.
final class Lane {

    private static final int BYTES = 8;

    private Lane() {}

    /// The sender as the address tells him, or else the body. What tells of no sender has a lane of its own.
    static String of(Query query, byte[] body, String id) {
        var sender = query.get("openid");
        if (sender.isEmpty()) {
            sender = Envelope.of(body).sender();
        }
        return sender.isEmpty() ? hash("push " + id) : hash("sender " + sender);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
