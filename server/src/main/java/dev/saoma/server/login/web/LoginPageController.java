package dev.saoma.server.login.web;

import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.login.web.LoginPages.Found;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /login`: the page, with a code if one lies ready. Otherwise its script asks for one.
@RestController
final class LoginPageController {

    private static final Logger log = LoggerFactory.getLogger(LoginPageController.class);

    private final LoginPages logins;
    private final OnPhone onPhone;
    private final IssueCodes codes;
    private final DrawLogin drawn;
    private final ProblemPage problems;

    LoginPageController(LoginPages logins, OnPhone onPhone, IssueCodes codes, DrawLogin drawn, ProblemPage problems) {
        this.logins = logins;
        this.onPhone = onPhone;
        this.codes = codes;
        this.drawn = drawn;
        this.problems = problems;
    }

    private record Asked(String sealed, @Nullable String language) {}

    @GetMapping("/login")
    ResponseEntity<String> page(HttpServletRequest request) {
        var asked = read(request);
        var chosen = asked.language();
        return switch (logins.find(asked.sealed())) {
            case Found.Page(var page) ->
                page(page, Language.choose(chosen, page.request().locales(), request), request);
            case Found.NoConnection none -> {
                log.warn(
                        "Nobody can log in to {}: it shows no connection",
                        none.application().id());
                var language = Language.choose(chosen, none.request().locales(), request);
                yield problems.of(PageProblem.NO_CONNECTION, language, request, Optional.of(none.application()));
            }
            case Found.Expired _ ->
                problems.of(
                        PageProblem.REQUEST_EXPIRED, Language.choose(chosen, "", request), request, Optional.empty());
        };
    }

    /// A query that cannot be read holds no request. The container reads it when it is first asked, and throws what
    /// it likes.
    private static Asked read(HttpServletRequest request) {
        try {
            return new Asked(
                    Objects.requireNonNullElse(request.getParameter("request"), ""), request.getParameter("lang"));
        } catch (RuntimeException _) {
            return new Asked("", null);
        }
    }

    private ResponseEntity<String> page(LoginPage page, Language language, HttpServletRequest request) {
        return onPhone.begin(page, language, request).orElseGet(() -> draw(page, language, request));
    }

    /// A person gets a page, not the machine's answer; the detail is for the log.
    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException e, HttpServletRequest request) {
        log.error("The login page could not be made", e);
        return problems.of(PageProblem.UNAVAILABLE, Language.choose(null, "", request), request, Optional.empty());
    }

    private ResponseEntity<String> draw(LoginPage page, Language language, HttpServletRequest request) {
        var first = codes.first(page, language, request);
        return drawn.page(
                page,
                first.map(shown -> new LoginFrame.First(shown.code(), null)).orElse(null),
                first.flatMap(ShownCode::cookie),
                language,
                request);
    }
}
