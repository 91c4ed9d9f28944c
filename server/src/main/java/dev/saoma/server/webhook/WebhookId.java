package dev.saoma.server.webhook;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a webhook: 24 lowercase hex characters.
public record WebhookId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

    /// The id that somebody else's text is, if it is one.
    public static Optional<WebhookId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new WebhookId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
