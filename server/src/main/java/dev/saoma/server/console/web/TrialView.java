package dev.saoma.server.console.web;

import dev.saoma.server.console.Form;
import dev.saoma.server.oidc.Trial;
import dev.saoma.server.scan.ScanTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a login that was tried out would have brought the application.
///
/// @param accessToken null where it says nothing by itself
record TrialView(
        String user,
        List<String> scopes,
        String acr,
        List<String> amr,
        Map<String, Object> idTokenHeader,
        Map<String, Object> idToken,
        Map<String, Object> userInfo,
        @Nullable Map<String, Object> accessToken,
        List<StepView> steps) {

    TrialView {
        scopes = List.copyOf(scopes);
        amr = List.copyOf(amr);
        idTokenHeader = Map.copyOf(idTokenHeader);
        idToken = Map.copyOf(idToken);
        userInfo = Map.copyOf(userInfo);
        steps = List.copyOf(steps);
    }

    record StepView(
            @Form(words = {"asked", "shown", "scanned", "answered", "confirmed", "let-in", "code", "tokens"})
            String step,

            Instant at) {}

    static TrialView of(Trial.Done done) {
        return new TrialView(
                done.user().value(),
                done.scopes().stream().sorted().toList(),
                done.acr(),
                done.methods(),
                done.header(),
                done.idToken(),
                done.userInfo(),
                done.accessToken(),
                steps(done.asOf()));
    }

    private static List<StepView> steps(Trial.Moments moments) {
        var steps = new ArrayList<StepView>();
        steps.add(new StepView("asked", moments.askedAt()));
        ScanTimes scan = moments.scan();
        if (scan != null) {
            steps.add(new StepView("shown", scan.shownAt()));
            add(steps, "scanned", scan.scannedAt());
            add(steps, "answered", scan.answeredAt());
            // A scan of whom nothing is asked is confirmed as well, but nobody has confirmed anything.
            add(steps, "confirmed", scan.answeredAt() == null ? null : scan.confirmedAt());
            steps.add(new StepView("let-in", scan.letInAt()));
        }
        steps.add(new StepView("code", moments.codeAt()));
        steps.add(new StepView("tokens", moments.tokensAt()));
        return steps;
    }

    private static void add(List<StepView> steps, String step, @Nullable Instant at) {
        if (at != null) {
            steps.add(new StepView(step, at));
        }
    }
}
