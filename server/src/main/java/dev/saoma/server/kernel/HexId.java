package dev.saoma.server.kernel;

import java.util.regex.Pattern;

/// The form that all our ids have: 96 random bits in hex. Sites that come from Authing find the length that they know.
final class HexId {

    static final int BYTES = 12;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

    private HexId() {}

    static boolean isId(String value) {
        return FORM.matcher(value).matches();
    }

    static void require(String value) {
        if (!isId(value)) {
            throw new IllegalArgumentException("An id is 24 lowercase hex characters, not '" + value + "'");
        }
    }
}
