package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// From when to when something is looked for.
///
/// @param from the first moment, if it is not the first of all
/// @param until the moment after the last, if it is not now
@NamedInterface("fields")
public record Span(@Nullable Instant from, @Nullable Instant until) {

    private static final Bilingual TIME =
            new Bilingual("ISO 8601 时间，例如 2026-03-01T08:00:00Z。", "A time by ISO 8601, such as 2026-03-01T08:00:00Z.");
    private static final Bilingual ORDER = new Bilingual("to 须晚于 from。", "A time after from.");

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2400;

    /// As a caller wrote it in `from` and `to`.
    public static Span of(@Nullable String from, @Nullable String to, Fields fields) {
        var begins = fields.read("from", from, TIME, Span::time);
        var ends = fields.read("to", to, TIME, Span::time);
        if (begins != null && ends != null && !begins.isBefore(ends)) {
            fields.wrong("to", ORDER);
        }
        return new Span(begins, ends);
    }

    /// A time that something here can have happened at: beyond, databases and ids have no numbers for it.
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text))
                    .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR)
                    .map(OffsetDateTime::toInstant)
                    .filter(time -> !time.isBefore(Instant.EPOCH));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
