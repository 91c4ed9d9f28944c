package dev.saoma.server.oidc.logout;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a notice: 22 characters of `[0-9A-Za-z_-]`.
public record NoticeId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{22}");

    /// The id that somebody else's text is, if it is one.
    public static Optional<NoticeId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new NoticeId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
