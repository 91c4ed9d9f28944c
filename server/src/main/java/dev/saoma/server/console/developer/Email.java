package dev.saoma.server.console.developer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The e-mail address that a developer signs in with (RFC 5321 §4.1.2, without quoted names).
public record Email(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\\\\\]\\p{Cntrl}]{1,64}" + "@([^\\s@.\\p{Cntrl}]{1,63}\\.)+[^\\s@.\\p{Cntrl}]{2,63}");

    /// The address that a text is, if it is one. Spaces around it come from copying.
    public static Optional<Email> parse(String text) {
        var stripped = text.strip();
        return stripped.length() <= LONGEST && FORM.matcher(stripped).matches()
                ? Optional.of(new Email(stripped))
                : Optional.empty();
    }

    /// What two spellings of one address have in common: providers do not tell capitals apart.
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
