package dev.saoma.server.console;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a page of a list that is ordered by time begins: behind this entry. Callers pass it back as it is.
///
/// @param id tells apart what happened at the same moment
public record Cursor(Instant at, String id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([0-9A-Za-z_-]{1,64})");

    /// The cursor that a text is, if it is one.
    public static Optional<Cursor> parse(String text) {
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return form.matches()
                    ? Optional.of(new Cursor(Instant.ofEpochMilli(Long.parseLong(form.group(1))), form.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// As it is given out.
    public String text() {
        var clear = at.toEpochMilli() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(clear.getBytes(StandardCharsets.US_ASCII));
    }
}
