package dev.saoma.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// WeChat's signature: SHA-1, in lower-case hexadecimal, of the parts sorted and joined (接入指南). The parts are
/// sorted as text, not as numbers.
public final class Signature {

    private Signature() {}

    public static String of(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        MessageDigest sha1 = Digests.sha1();
        for (String part : sorted) {
            sha1.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha1.digest());
    }

    /// Compares in constant time, so that an answer's delay does not tell how much of a guess was right.
    public static boolean matches(String expected, String... parts) {
        return MessageDigest.isEqual(
                of(parts).getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.UTF_8));
    }
}
