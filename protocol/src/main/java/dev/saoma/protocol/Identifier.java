package dev.saoma.protocol;

/// What every identifier of WeChat has in common. Their exact shapes are not promised anywhere, so none is asked for
/// beyond what keeps a log line, a database column and a header safe.
final class Identifier {

    /// Tickets of QR codes are the longest: about a hundred characters today.
    static final int MAX_LENGTH = 256;

    private Identifier() {}

    static boolean fits(String value) {
        return !value.isEmpty() && value.length() <= MAX_LENGTH && value.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    static void require(String value) {
        if (!fits(value)) {
            throw new IllegalArgumentException(
                    "an identifier has 1 to " + MAX_LENGTH + " visible ASCII characters and no space");
        }
    }
}
