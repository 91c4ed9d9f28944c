package dev.saoma.server.console.web;

import dev.saoma.server.console.developer.SignIn;
import dev.saoma.server.console.developer.SignInByPasskey;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How developers come into the console by a passkey. No part of the API: a program has a token.
@RestController
class PasskeySignInController {

    private final SignInByPasskey signIn;
    private final DeveloperSessionsOfRequests sessions;
    private final ConsoleRequests requests;

    PasskeySignInController(SignInByPasskey signIn, DeveloperSessionsOfRequests sessions, ConsoleRequests requests) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.requests = requests;
    }

    /// All in base64url.
    record AnswerBody(
            @Nullable String credential,
            @Nullable String clientData,
            @Nullable String authenticatorData,
            @Nullable String signature,
            @Nullable String bearer) {

        SignInByPasskey.Answer answer() {
            return new SignInByPasskey.Answer(
                    credential == null ? "" : credential,
                    bytes(clientData),
                    bytes(authenticatorData),
                    bytes(signature),
                    new String(bytes(bearer), StandardCharsets.UTF_8));
        }
    }

    /// What is not base64url is nothing, and fits nothing.
    static byte[] bytes(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(SignInByPasskey::bytes).orElseGet(() -> new byte[0]);
    }

    @PostMapping("/console/session/passkey/options")
    ResponseEntity<?> options(HttpServletRequest request, Locale locale) {
        return requests.isOurs(request)
                ? ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(signIn.ask())
                : Problems.answer(Problem.CROSS_SITE, locale);
    }

    @PostMapping("/console/session/passkey")
    ResponseEntity<?> signIn(@RequestBody AnswerBody body, HttpServletRequest request, Locale locale) {
        if (!requests.isOurs(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        return switch (signIn.signIn(body.answer(), ConsoleRequests.from(request))) {
            case SignIn.Result.Welcome(var session) ->
                ResponseEntity.noContent()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(
                                HttpHeaders.SET_COOKIE,
                                sessions.begin(session, request).toArray(String[]::new))
                        .build();
            case SignIn.Result.SecondStep _ -> Problems.answer(Problem.INTERNAL, locale);
            case SignIn.Result.Refused _ -> Problems.answer(Problem.PASSKEY_REFUSED, locale);
            case SignIn.Result.TooSoon(var wait) -> Waits.answer(wait, locale);
        };
    }
}
