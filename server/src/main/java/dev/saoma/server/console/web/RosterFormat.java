package dev.saoma.server.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.roster.CsvLines;
import dev.saoma.server.roster.JsonLines;
import dev.saoma.server.roster.Lines;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How users are written in a file.
enum RosterFormat {
    JSON_LINES("application/x-ndjson", "jsonl"),
    CSV("text/csv", "csv");

    private static final Bilingual TYPES =
            new Bilingual("text/csv 或 application/x-ndjson，UTF-8。", "text/csv or application/x-ndjson, in UTF-8.");

    private final String type;
    private final String suffix;

    RosterFormat(String type, String suffix) {
        this.type = type;
        this.suffix = suffix;
    }

    static Optional<RosterFormat> of(@Nullable String contentType) {
        try {
            var asked = MediaType.parseMediaType(contentType == null ? "" : contentType);
            return Stream.of(values())
                    .filter(format -> MediaType.parseMediaType(format.type).equalsTypeAndSubtype(asked))
                    .filter(_ -> asked.getCharset() == null || UTF_8.equals(asked.getCharset()))
                    .findAny();
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
    }

    static <T> ResponseEntity<T> unknown(Locale locale) {
        var fields = new Fields();
        fields.wrong("Content-Type", TYPES);
        return fields.problem(locale);
    }

    String contentType() {
        return type + ";charset=UTF-8";
    }

    String suffix() {
        return suffix;
    }

    Lines lines(InputStream file, Set<String> known) {
        return switch (this) {
            case JSON_LINES -> new JsonLines(file, known);
            case CSV -> new CsvLines(file, known);
        };
    }

    RosterWriter writer(OutputStream file, boolean hashes) {
        return new RosterWriter(file, this == CSV, hashes);
    }
}
