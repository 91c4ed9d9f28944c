package dev.saoma.server.console.web;

import dev.saoma.server.console.developer.SignIn;
import dev.saoma.server.console.developer.SignInByWeChat;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How developers come into the console by their WeChat. The browser goes to a login page of the chosen pool, and
/// comes back to a page of the console, which brings what it came with. No part of the API: a program has a token.
@RestController
class WeChatSignInController {

    private static final int LONGEST = 2000;

    private final SignInByWeChat signIn;
    private final DeveloperSessionsOfRequests sessions;
    private final ConsoleRequests requests;

    WeChatSignInController(SignInByWeChat signIn, DeveloperSessionsOfRequests sessions, ConsoleRequests requests) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.requests = requests;
    }

    record OpenView(boolean open) {}

    /// @param address where the browser is to go
    record BegunView(String address) {}

    /// What the browser came back with.
    record Came(@Nullable String state, @Nullable String code) {

        boolean isComplete() {
            return isSome(state) && isSome(code);
        }

        String knownState() {
            return String.valueOf(state);
        }

        String knownCode() {
            return String.valueOf(code);
        }

        private static boolean isSome(@Nullable String text) {
            return text != null && !text.isEmpty() && text.length() <= LONGEST;
        }
    }

    @GetMapping("/console/session/wechat")
    ResponseEntity<OpenView> isOpen() {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new OpenView(signIn.isOpen()));
    }

    @PostMapping("/console/session/wechat/begin")
    ResponseEntity<?> begin(HttpServletRequest request, Locale locale) {
        if (!requests.isOurs(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        return switch (signIn.begin(ConsoleRequests.from(request), locale.toLanguageTag())) {
            case SignInByWeChat.Start.Begun(var address, var browser) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.SET_COOKIE, sessions.beginScan(browser))
                        .body(new BegunView(address));
            case SignInByWeChat.Start.Closed _ -> Problems.answer(Problem.WECHAT_CLOSED, locale);
            case SignInByWeChat.Start.TooSoon(var wait) -> Waits.answer(wait, locale);
        };
    }

    @PostMapping("/console/session/wechat")
    ResponseEntity<?> signIn(@RequestBody Came came, HttpServletRequest request, Locale locale) {
        if (!requests.isOurs(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        var browser = sessions.scanBegun(request);
        if (!came.isComplete() || browser.isEmpty()) {
            return Problems.answer(Problem.WECHAT_NOT_KNOWN, locale);
        }
        return answer(
                signIn.finish(
                        new Secret(browser.get()), came.knownState(), came.knownCode(), ConsoleRequests.from(request)),
                request,
                locale);
    }

    private ResponseEntity<?> answer(SignIn.Result result, HttpServletRequest request, Locale locale) {
        return switch (result) {
            case SignIn.Result.Welcome(var session) ->
                ResponseEntity.noContent()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(
                                HttpHeaders.SET_COOKIE,
                                sessions.begin(session, request).toArray(String[]::new))
                        .header(HttpHeaders.SET_COOKIE, sessions.endScan())
                        .build();
            case SignIn.Result.SecondStep(var ticket) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.SET_COOKIE, sessions.endScan())
                        .body(new SignInController.SecondStepView(ticket.reveal()));
            case SignIn.Result.Refused _ -> Problems.answer(Problem.WECHAT_NOT_KNOWN, locale);
            case SignIn.Result.TooSoon(var wait) -> Waits.answer(wait, locale);
        };
    }
}
