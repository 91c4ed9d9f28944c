package dev.saoma.server.webhook;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a message, the same in each try: 22 characters of `[0-9A-Za-z_-]`. Who has seen it has heard the message.
public record MessageId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{22}");

    /// The id that somebody else's text is, if it is one.
    public static Optional<MessageId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MessageId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
