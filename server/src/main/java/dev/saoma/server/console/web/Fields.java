package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.NamedInterface;

/// Reads what a caller sent, field by field, and gathers all that is wrong with it, so that it is told at once.
@NamedInterface("fields")
public final class Fields {

    private record Flaw(String field, Bilingual right) {}

    private final List<Flaw> flaws = new ArrayList<>();

    /// What the field says; nothing if it is absent or wrong.
    ///
    /// @param right what would be right
    public <T> @Nullable T read(
            String field, @Nullable String given, Bilingual right, Function<String, Optional<T>> reader) {
        if (given == null) {
            return null;
        }
        var value = reader.apply(given);
        if (value.isEmpty()) {
            wrong(field, right);
        }
        return value.orElse(null);
    }

    /// The constant whose name in lower case the field holds.
    <T extends Enum<T>> @Nullable T oneOf(String field, @Nullable String given, T[] constants) {
        var names = Arrays.stream(constants).map(Fields::name).collect(Collectors.joining(", "));
        return read(
                field,
                given,
                new Bilingual("可用的值：" + names + "。", "One of: " + names + "."),
                text -> Arrays.stream(constants)
                        .filter(constant -> name(constant).equals(text))
                        .findAny());
    }

    /// Texts of which there may be none. One that is null is as wrong as an empty one, and is told as such.
    static List<String> texts(@Nullable List<@Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream().map(text -> text == null ? "" : text).toList();
    }

    /// Notes what would be right in a field.
    public void wrong(String field, Bilingual right) {
        flaws.add(new Flaw(field, right));
    }

    /// Whether nothing was found wrong.
    public boolean areGood() {
        return flaws.isEmpty();
    }

    /// All that is wrong (RFC 9457 §3: each with a name of its own and what would be right).
    public <T> ResponseEntity<T> problem(Locale locale) {
        return Problems.answer(detail(locale));
    }

    /// The same where no controller answers.
    ProblemDetail detail(Locale locale) {
        var problem = Problems.detail(Problem.INVALID_FIELDS, locale);
        problem.setProperty(
                "errors",
                flaws.stream()
                        .map(flaw -> Map.of(
                                "field", flaw.field(), "detail", flaw.right().in(locale)))
                        .toList());
        return problem;
    }

    /// A constant as it is written outside.
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
