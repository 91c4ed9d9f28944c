package dev.saoma.server.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name that a user logs in with, in lower case. Never looks like a phone number or an e-mail address, so that
/// whatever somebody types is one of the three only.
public record Username(String value) {

    /// As columns count: a letter beyond the first 65,536 is two.
    private static final int LONGEST = 64;

    private static final Pattern FORM = Pattern.compile("(?![0-9]+$)[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,63}");

    /// The name that somebody typed, if it can be one.
    public static Optional<Username> parse(String typed) {
        var name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return FORM.matcher(name).matches() && name.length() <= LONGEST
                ? Optional.of(new Username(name))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
