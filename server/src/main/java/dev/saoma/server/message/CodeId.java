package dev.saoma.server.message;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which code it is that somebody was sent: 22 characters of `[0-9A-Za-z_-]`. Not the code.
public record CodeId(String value) implements SendingId {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{22}");

    public CodeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A code's id has 22 characters, not '" + value + "'");
        }
    }

    /// The id that somebody else's text is, if it is one.
    public static Optional<CodeId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CodeId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
