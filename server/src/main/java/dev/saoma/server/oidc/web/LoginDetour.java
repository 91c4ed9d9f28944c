package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.LoginMarks;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.LoginRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends a visitor to the login page and back where the website's request, already found valid, asks for more
/// than the browser's session gives (OpenID Connect Core 1.0 §3.1.2.3).
final class LoginDetour extends OncePerRequestFilter {

    /// Where the authorization server keeps a request that it found valid.
    private static final String VALIDATED = OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName();

    /// The last parameter of the address that the login page sends the browser back to.
    private static final String MARK = "login_asked";

    private static final String PATH = Endpoints.ISSUER + Endpoints.AUTHORIZE;

    /// Language tags (RFC 5646) between spaces.
    private static final Pattern LOCALES = Pattern.compile("[0-9A-Za-z -]{1,100}");

    private final LoginDemands demands;
    private final LoginRequests requests;
    private final LoginMarks marks;
    private final AuthorizeAnswers answers;
    private final InstantSource clock;

    LoginDetour(
            LoginDemands demands,
            LoginRequests requests,
            LoginMarks marks,
            AuthorizeAnswers answers,
            InstantSource clock) {
        this.demands = demands;
        this.requests = requests;
        this.marks = marks;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(VALIDATED) instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            var returned = Returned.from(Objects.requireNonNullElse(request.getQueryString(), ""));
            var askedAt = returned.mark().flatMap(mark -> marks.askedAt(mark, returned.query()));
            switch (demands.of(request).judge(login(), askedAt, clock.instant())) {
                case ENOUGH -> chain.doFilter(request, response);
                case LOG_IN -> toLoginPage(request, response, new ClientId(asked.getClientId()), returned.query());
                case LOGIN_REQUIRED ->
                    answers.refuse(
                            request, response, new OAuth2Error("login_required", "The visitor has to log in", null));
            }
        } catch (OAuth2AuthenticationException e) {
            answers.refuse(request, response, e.getError());
        }
    }

    private void toLoginPage(
            HttpServletRequest request, HttpServletResponse response, ClientId application, String query) {
        var continueAt = request.getContextPath() + PATH + "?" + query + "&" + MARK + "=" + marks.mark(query);
        var sealed = requests.seal(new LoginRequest(application, continueAt, locales(request)));
        Redirects.send(response, Redirects.with(request.getContextPath() + "/login", Map.of("request", sealed)));
    }

    private static String locales(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("ui_locales"))
                .filter(LOCALES.asMatchPredicate())
                .orElse("");
    }

    private static Optional<Login> login() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SessionAuthentication session
                ? Optional.of(session.login())
                : Optional.empty();
    }

    /// A query, and the mark at its end if the browser has been to the login page with it.
    private record Returned(String query, Optional<String> mark) {

        private static final String SEPARATOR = "&" + MARK + "=";

        static Returned from(String query) {
            var at = query.lastIndexOf(SEPARATOR);
            return at < 0 || query.indexOf('&', at + 1) >= 0
                    ? new Returned(query, Optional.empty())
                    : new Returned(query.substring(0, at), Optional.of(query.substring(at + SEPARATOR.length())));
        }
    }
}
