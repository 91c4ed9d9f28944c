package dev.saoma.server.testing;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Values that no other test has used, so that tests can share a database.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// 24 lowercase hex characters, the form of an id.
    public static String id() {
        return hex(12);
    }

    /// So many random bytes in hex.
    public static String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /// So many random bytes.
    public static byte[] bytes(int count) {
        var value = new byte[count];
        RANDOM.nextBytes(value);
        return value;
    }
}
