package dev.saoma.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/// What makes a push the one that it is (消息排重). A message has a number. An event has none: it is known by its
/// time, name, key and ticket; time alone is too coarse, since two events of one person can share a second.
public record Occurrence(String value) {

    private static final int LONGEST_PART = 40;
    private static final int DIGEST_BYTES = 16;

    static Occurrence ofMessage(MessageId id) {
        return new Occurrence(part(id.value()));
    }

    static Occurrence ofEvent(Instant createdAt, String name, String... details) {
        return new Occurrence(
                createdAt.getEpochSecond() + "|" + part(name.toLowerCase(Locale.ROOT)) + "|" + digest(details));
    }

    String keyFor(AppId account, String who) {
        return part(account.value()) + "|" + part(who) + "|" + value;
    }

    /// A part as it is, if it is short and cannot be mistaken for two; otherwise its digest.
    private static String part(String text) {
        boolean plain = text.length() <= LONGEST_PART
                && text.chars().allMatch(c -> Ascii.isLetterOrDigit(c) || c == '_' || c == '-');
        return plain ? text : digest(text);
    }

    /// Each text is preceded by its length, so that moving a character from one to the next makes another digest. The
    /// colon keeps a digest from looking like a part.
    private static String digest(String... texts) {
        MessageDigest sha256 = Digests.sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sha256.update(bytes);
        }
        return ":" + HexFormat.of().formatHex(sha256.digest(), 0, DIGEST_BYTES);
    }
}
