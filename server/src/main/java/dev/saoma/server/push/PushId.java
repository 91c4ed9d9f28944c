package dev.saoma.server.push;

import dev.saoma.server.kernel.Chance;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The id of a recorded push: 22 characters of `[0-9A-Za-z_-]`. It begins with the time in hex, so that ids in
/// order are pushes in order, and new ones lie side by side in an index. The same push delivered again keeps it.
public record PushId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{22}");
    private static final int TIME_DIGITS = 11;
    private static final int RANDOM_BYTES = 8;

    /// A new id.
    static PushId at(Instant time, Chance chance) {
        var random = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(RANDOM_BYTES));
        return new PushId(begin(time) + random);
    }

    /// What every id from that moment on is greater than, and no earlier one.
    public static String begin(Instant time) {
        return HexFormat.of().toHexDigits(time.toEpochMilli(), TIME_DIGITS);
    }

    /// The time that it begins with.
    public Instant time() {
        return Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(value, 0, TIME_DIGITS));
    }

    /// The id that somebody else's text is, if it is one.
    public static Optional<PushId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PushId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
