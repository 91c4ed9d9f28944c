package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.developer.Email;
import dev.saoma.server.console.developer.FirstDeveloper;
import dev.saoma.server.console.developer.NewSession;
import dev.saoma.server.console.developer.PasswordRules;
import dev.saoma.server.console.developer.SecondStep;
import dev.saoma.server.console.developer.SignIn;
import dev.saoma.server.console.developer.SignOut;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How developers come into the console and leave it. These addresses belong to its pages and are no part of the API:
/// a program has a token.
@RestController
class SignInController {

    static final Bilingual AN_ADDRESS = new Bilingual("请填写邮箱地址。", "An e-mail address is needed.");
    static final Bilingual A_PASSWORD = new Bilingual("请填写密码。", "A password is needed.");

    private final SignIn signIn;
    private final SecondStep second;
    private final SignOut signOut;
    private final FirstDeveloper first;
    private final PasswordRules rules;
    private final DeveloperSessionsOfRequests sessions;
    private final ConsoleRequests requests;

    SignInController(
            SignIn signIn,
            SecondStep second,
            SignOut signOut,
            FirstDeveloper first,
            PasswordRules rules,
            DeveloperSessionsOfRequests sessions,
            ConsoleRequests requests) {
        this.signIn = signIn;
        this.second = second;
        this.signOut = signOut;
        this.first = first;
        this.rules = rules;
        this.sessions = sessions;
        this.requests = requests;
    }

    /// @param link only of who becomes the first developer
    record Typed(
            @Nullable String email,
            @Nullable Secret password,
            @Nullable Secret link) {}

    record SecondTyped(@Nullable Secret ticket, @Nullable Secret code) {}

    /// @param ticket to be brought with the code
    record SecondStepView(String ticket) {}

    @PostMapping("/console/session")
    ResponseEntity<?> signIn(@RequestBody Typed typed, HttpServletRequest request, Locale locale) {
        if (!requests.isOurs(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        var fields = new Fields();
        var email = email(typed, fields);
        var password = password(typed, fields);
        if (email == null || password == null) {
            return fields.problem(locale);
        }
        return answer(
                signIn.signIn(email, password, ConsoleRequests.from(request), sessions.knownBrowser(request)),
                Problem.SIGN_IN_REFUSED,
                request,
                locale);
    }

    /// The second step of who has a second factor.
    @PostMapping("/console/session/second-factor")
    ResponseEntity<?> secondStep(@RequestBody SecondTyped typed, HttpServletRequest request, Locale locale) {
        if (!requests.isOurs(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        var nothing = new Secret("");
        return answer(
                second.signIn(
                        Objects.requireNonNullElse(typed.ticket(), nothing),
                        Objects.requireNonNullElse(typed.code(), nothing).reveal(),
                        ConsoleRequests.from(request)),
                Problem.CODE_REFUSED,
                request,
                locale);
    }

    private ResponseEntity<?> answer(SignIn.Result result, Problem refused, HttpServletRequest request, Locale locale) {
        return switch (result) {
            case SignIn.Result.Welcome(var session) -> welcome(session, request);
            case SignIn.Result.SecondStep(var ticket) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new SecondStepView(ticket.reveal()));
            case SignIn.Result.Refused _ -> Problems.answer(refused, locale);
            case SignIn.Result.TooSoon(var wait) -> Waits.answer(wait, locale);
        };
    }

    @DeleteMapping("/console/session")
    ResponseEntity<?> signOut(HttpServletRequest request, Locale locale) {
        var signedIn = sessions.of(request);
        if (signedIn.isPresent()) {
            if (!requests.isOurs(request) || !sessions.hasCsrfToken(request)) {
                return Problems.answer(Problem.CROSS_SITE, locale);
            }
            signOut.signOut(signedIn.get(), ConsoleRequests.from(request));
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, sessions.end())
                .build();
    }

    /// Whether the link would do, so that nobody fills in a form for nothing.
    @PostMapping("/console/first-developer/check")
    ResponseEntity<?> check(@RequestBody Typed typed, HttpServletRequest request, Locale locale) {
        if (!requests.isOurs(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        var link = typed.link();
        return link != null && first.isGood(link)
                ? ResponseEntity.noContent().build()
                : Problems.answer(Problem.LINK_SPENT, locale);
    }

    @PostMapping("/console/first-developer")
    ResponseEntity<?> makeFirst(@RequestBody Typed typed, HttpServletRequest request, Locale locale) {
        if (!requests.isOurs(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        var link = typed.link();
        if (link == null || !first.isGood(link)) {
            return Problems.answer(Problem.LINK_SPENT, locale);
        }
        var fields = new Fields();
        var email = email(typed, fields);
        var password = password(typed, fields);
        if (email != null && password != null) {
            rules.check(password, email).ifPresent(flaw -> fields.wrong("password", flaw.text()));
        }
        if (email == null || password == null || !fields.areGood()) {
            return fields.problem(locale);
        }
        return switch (first.make(link, email, password, ConsoleRequests.from(request))) {
            case FirstDeveloper.Result.Welcome(var session) -> welcome(session, request);
            case FirstDeveloper.Result.Spent _ -> Problems.answer(Problem.LINK_SPENT, locale);
            case FirstDeveloper.Result.Busy _ -> Problems.answer(Problem.BUSY, locale);
        };
    }

    private static @Nullable Email email(Typed typed, Fields fields) {
        var email = typed.email();
        return fields.read("email", email == null ? "" : email, AN_ADDRESS, Email::parse);
    }

    private static @Nullable Secret password(Typed typed, Fields fields) {
        var password = typed.password();
        if (password == null || password.reveal().isEmpty()) {
            fields.wrong("password", A_PASSWORD);
            return null;
        }
        return password;
    }

    private ResponseEntity<?> welcome(NewSession session, HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.SET_COOKIE, sessions.begin(session, request).toArray(String[]::new))
                .build();
    }
}
