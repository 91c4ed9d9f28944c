package dev.saoma.server.console.web;

import dev.saoma.server.application.Applications;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.TryApplication;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.oidc.Trial;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Logins that a developer tries out. The pop-up window gets an address to go to; the console's page that it ends on
/// brings the code and gets what the tokens said, never a token.
@RestController
@RequestMapping(AdminApi.POOL + "/applications/{id}/trials")
class TrialsController {

    private static final int MOST_SCOPES = 20;
    private static final int LONGEST = 2000;

    private final TryApplication tries;
    private final Applications applications;

    TrialsController(TryApplication tries, Applications applications) {
        this.tries = tries;
        this.applications = applications;
    }

    record Wish(@Nullable List<@Nullable String> scopes) {}

    record End(@Nullable String state, @Nullable String code) {}

    /// @param address where the browser is to go, once and soon
    record BegunView(String address) {}

    /// Begins to try a login out. A browser goes to the address that is answered. For developers in the console:
    /// the end is tied to their session.
    @PostMapping
    @Needs(value = ApiScope.APPLICATIONS_WRITE, costly = true, developersAlone = true)
    @Answers(value = 201, operation = "beginTrial")
    ResponseEntity<BegunView> begin(Caller caller, @PathVariable String id, @RequestBody Wish wish, Locale locale) {
        var scopes = Objects.requireNonNullElse(wish.scopes(), List.<String>of()).stream()
                .filter(Objects::nonNull)
                .limit(MOST_SCOPES)
                .collect(Collectors.toUnmodifiableSet());
        return ClientId.parse(id)
                .flatMap(known -> tries.begin(caller, known, scopes, locale.toLanguageTag()))
                .map(address -> ResponseEntity.created(URI.create(address))
                        .header("Cache-Control", "no-store")
                        .body(new BegunView(address)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Ends a login that was tried out, and tells what it would have brought the application. For developers in the
    /// console, in the session that began it.
    @PostMapping("/end")
    @Needs(value = ApiScope.APPLICATIONS_WRITE, costly = true, developersAlone = true)
    @Answers(
            operation = "endTrial",
            problems = {Problem.TRIAL_OVER, Problem.TRIAL_REFUSED})
    ResponseEntity<TrialView> end(Caller caller, @PathVariable String id, @RequestBody End end, Locale locale) {
        var state = end.state();
        var code = end.code();
        var known = ClientId.parse(id)
                .filter(parsed -> applications.findListed(caller.pool(), parsed).isPresent());
        if (known.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        if (isNone(state) || isNone(code)) {
            return Problems.answer(Problem.TRIAL_OVER, locale);
        }
        return switch (tries.finish(caller, known.get(), String.valueOf(state), String.valueOf(code))) {
            case Trial.Over _ -> Problems.answer(Problem.TRIAL_OVER, locale);
            case Trial.Failed failed -> {
                var problem = Problems.detail(Problem.TRIAL_REFUSED, locale);
                problem.setProperty("error", failed.error());
                problem.setProperty("error_description", failed.description());
                yield Problems.answer(problem);
            }
            case Trial.Done done ->
                ResponseEntity.ok().header("Cache-Control", "no-store").body(TrialView.of(done));
        };
    }

    private static boolean isNone(@Nullable String text) {
        return text == null || text.isEmpty() || text.length() > LONGEST;
    }
}
