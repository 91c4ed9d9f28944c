package dev.saoma.server.console.web;

import dev.saoma.server.console.developer.AcceptInvitation;
import dev.saoma.server.console.developer.AcceptInvitation.Open;
import dev.saoma.server.console.developer.AcceptInvitation.Result;
import dev.saoma.server.console.developer.NewSession;
import dev.saoma.server.console.developer.PasswordRules;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How whoever was invited comes in. These addresses belong to the console's pages and are no part of the API.
@RestController
class AcceptInvitationController {

    private final AcceptInvitation accept;
    private final PasswordRules rules;
    private final DeveloperSessionsOfRequests sessions;
    private final ConsoleRequests requests;

    AcceptInvitationController(
            AcceptInvitation accept,
            PasswordRules rules,
            DeveloperSessionsOfRequests sessions,
            ConsoleRequests requests) {
        this.accept = accept;
        this.rules = rules;
        this.sessions = sessions;
        this.requests = requests;
    }

    /// @param password only of who has no account yet
    record Typed(@Nullable Secret link, @Nullable Secret password) {}

    /// @param hasAccount whether the address has one: its owner signs in
    /// @param signedIn whether that is who is signed in
    record OpenView(String email, String pool, String role, boolean hasAccount, boolean signedIn) {}

    /// What the link is for.
    @PostMapping("/console/invitations/check")
    ResponseEntity<?> check(@RequestBody Typed typed, HttpServletRequest request, Locale locale) {
        if (!requests.isOurs(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        return open(typed)
                .<ResponseEntity<?>>map(open -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new OpenView(
                                open.invitation().email().value(),
                                open.pool().name(),
                                Fields.name(open.invitation().role()),
                                open.hasAccount(),
                                invited(open, request).isPresent())))
                .orElseGet(() -> Problems.answer(Problem.INVITATION_SPENT, locale));
    }

    @PostMapping("/console/invitations")
    ResponseEntity<?> accept(@RequestBody Typed typed, HttpServletRequest request, Locale locale) {
        if (!requests.isOurs(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        var link = typed.link();
        var open = open(typed);
        if (link == null || open.isEmpty()) {
            return Problems.answer(Problem.INVITATION_SPENT, locale);
        }
        var from = ConsoleRequests.from(request);
        var invited = invited(open.get(), request);
        if (invited.isPresent()) {
            return sessions.hasCsrfToken(request)
                    ? answer(accept.join(link, invited.get().developer(), from), request, locale)
                    : Problems.answer(Problem.CROSS_SITE, locale);
        }
        if (open.get().hasAccount()) {
            return Problems.answer(Problem.SIGN_IN_FIRST, locale);
        }
        var fields = new Fields();
        var password = typed.password();
        if (password == null || password.reveal().isEmpty()) {
            fields.wrong("password", SignInController.A_PASSWORD);
            return fields.problem(locale);
        }
        rules.check(password, open.get().invitation().email()).ifPresent(flaw -> fields.wrong("password", flaw.text()));
        return fields.areGood()
                ? answer(accept.makeAccount(link, password, from), request, locale)
                : fields.problem(locale);
    }

    private Optional<Open> open(Typed typed) {
        return Optional.ofNullable(typed.link()).flatMap(accept::look);
    }

    /// Who is signed in, if it is who was invited.
    private Optional<SignedIn> invited(Open open, HttpServletRequest request) {
        return sessions.of(request)
                .filter(signedIn -> signedIn.developer()
                        .email()
                        .key()
                        .equals(open.invitation().email().key()));
    }

    private ResponseEntity<?> answer(Result result, HttpServletRequest request, Locale locale) {
        return switch (result) {
            case Result.Welcome(var session) -> welcome(session, request);
            case Result.Joined _ -> ResponseEntity.noContent().build();
            case Result.SignInFirst _ -> Problems.answer(Problem.SIGN_IN_FIRST, locale);
            case Result.Spent _ -> Problems.answer(Problem.INVITATION_SPENT, locale);
            case Result.Busy _ -> Problems.answer(Problem.BUSY, locale);
        };
    }

    private ResponseEntity<?> welcome(NewSession session, HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.SET_COOKIE, sessions.begin(session, request).toArray(String[]::new))
                .build();
    }
}
