package dev.saoma.server.scan;

import dev.saoma.server.kernel.Chance;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// The number that only the phone of whoever scanned tells them, and that they type on the login page: whoever knows
/// it sees both. Four digits, as many tries at it are worth little without a scan for every three (RFC 10027, request
/// initiation verification).
public record ToldNumber(int value) {

    /// How many wrong ones end a scan.
    static final int TRIES = 3;

    private static final int LEAST = 1_000;
    private static final int MOST = 9_999;
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{3}");

    /// One that nobody can foresee.
    static ToldNumber draw(Chance chance) {
        return new ToldNumber(LEAST + chance.below(MOST - LEAST + 1));
    }

    /// Whether that is what somebody typed; some keyboards write digits as wide as Chinese characters.
    boolean is(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return DIGITS.matcher(plain).matches() && Integer.parseInt(plain) == value;
    }

    @Override
    public String toString() {
        return "••••";
    }
}
