package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Change;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/// Says what came of a change.
final class ChangeAnswer {

    private ChangeAnswer() {}

    static <T, F, V> ResponseEntity<V> of(
            Change<T, F> change,
            Locale locale,
            Function<F, String> field,
            Function<F, Bilingual> right,
            Function<T, ResponseEntity<V>> done) {
        return switch (change) {
            case Change.Done<T, F>(var now) -> done.apply(now);
            case Change.Wrong<T, F>(var flaws) -> {
                var fields = new Fields();
                flaws.forEach(flaw -> fields.wrong(field.apply(flaw), right.apply(flaw)));
                yield fields.problem(locale);
            }
            case Change.Unknown<T, F> _ -> Problems.answer(Problem.NOT_FOUND, locale);
            case Change.OfFile<T, F> _ -> Problems.answer(Problem.MADE_BY_FILE, locale);
            case Change.Overtaken<T, F> _ -> Problems.answer(Problem.CHANGED_MEANWHILE, locale);
            case Change.AboveYours<T, F> _ -> Problems.answer(Problem.SCOPES_ABOVE_YOURS, locale);
            case Change.InUse<T, F>(var by) -> {
                var problem = Problems.detail(Problem.CONNECTION_IN_USE, locale);
                problem.setProperty("applications", by);
                yield Problems.answer(problem);
            }
        };
    }
}
