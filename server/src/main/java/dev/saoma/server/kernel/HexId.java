package dev.saoma.server.kernel;

/// The form that all our ids have: 96 random bits in hex. Sites that come from Authing find the length that they
/// know.
final class HexId {

    static final int BYTES = 12;

    private HexId() {}

    /// Letter by letter, and not by a pattern: ids are read dozens of times in a request.
    static boolean isId(String value) {
        if (value.length() != 2 * BYTES) {
            return false;
        }
        for (var i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            if ((letter < '0' || letter > '9') && (letter < 'a' || letter > 'f')) {
                return false;
            }
        }
        return true;
    }

    static void require(String value) {
        if (!isId(value)) {
            throw new IllegalArgumentException("An id is 24 lowercase hex characters, not '" + value + "'");
        }
    }
}
