package dev.saoma.server.console.web;

import dev.saoma.server.console.Versions.Mark;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// Which version of something a caller means (`ETag` and `If-Match`, RFC 9110 §8.8.3 and §13.1.1).
final class Revision {

    /// As we give it, or marked as weak: a proxy that compresses an answer does that, and it is the same version of
    /// the same thing however it was sent.
    private static final Pattern FORM = Pattern.compile("(?:W/)?\"v([0-9]{1,15})\"");

    /// Anybody's (RFC 9110 §8.8.3).
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

    private Revision() {}

    static String etag(long version) {
        return "\"v" + version + "\"";
    }

    /// An answer that says which version it is, and that nobody on the way keeps.
    static ResponseEntity.BodyBuilder marked(ResponseEntity.BodyBuilder answer, long version) {
        return answer.eTag(etag(version)).header("Cache-Control", "no-store");
    }

    static ResponseEntity.BodyBuilder marked(ResponseEntity.BodyBuilder answer, Mark mark) {
        return marked(answer, mark.version());
    }

    /// What a change by the API of that version has made: the database may hold somebody's next one already.
    static Mark after(int version) {
        return new Mark(version + 1, false);
    }

    /// Goes on with the version that the caller names; a change that names none could undo another's. `*` and lists
    /// hold for versions that nobody has looked at (RFC 9110 §13.1.1), so they are no answer to the question which
    /// one was read: it is asked (RFC 6585 §3). A tag that is not ours is of no version that there is.
    static <T> ResponseEntity<T> requiredLong(
            @Nullable String ifMatch, Locale locale, LongFunction<ResponseEntity<T>> goOn) {
        if (ifMatch == null || !TAG.matcher(ifMatch.strip()).matches()) {
            return Problems.answer(Problem.VERSION_NEEDED, locale);
        }
        var ours = FORM.matcher(ifMatch.strip());
        return ours.matches()
                ? goOn.apply(Long.parseLong(ours.group(1)))
                : Problems.answer(Problem.CHANGED_MEANWHILE, locale);
    }

    /// The same of what is counted and not timed.
    static <T> ResponseEntity<T> required(
            @Nullable String ifMatch, Locale locale, IntFunction<ResponseEntity<T>> goOn) {
        return requiredLong(
                ifMatch,
                locale,
                version -> version <= Integer.MAX_VALUE
                        ? goOn.apply((int) version)
                        : Problems.answer(Problem.CHANGED_MEANWHILE, locale));
    }

    /// The same with something that the caller names by its id. What is no id is the id of nothing.
    static <I, T> ResponseEntity<T> required(
            Optional<I> id, @Nullable String ifMatch, Locale locale, BiFunction<I, Integer, ResponseEntity<T>> goOn) {
        return id.map(known -> Revision.<T>required(ifMatch, locale, version -> goOn.apply(known, version)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }
}
