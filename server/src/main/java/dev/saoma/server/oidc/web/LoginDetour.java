package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.LoginDemand;
import dev.saoma.server.oidc.LoginMark;
import dev.saoma.server.oidc.LoginMarks;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.oidc.PushedRequests;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends a visitor to the login page and back where the website's request, already found valid, asks for more than
/// the browser's session gives (OpenID Connect Core 1.0 §3.1.2.3), and to the question whether they agree where it
/// asks for that (§3.1.2.4).
final class LoginDetour extends OncePerRequestFilter {

    /// Where the authorization server keeps a request that it found valid.
    private static final String VALIDATED = OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName();

    /// Language tags (RFC 5646) between spaces.
    private static final Pattern LOCALES = Pattern.compile("[0-9A-Za-z -]{1,100}");

    private final LoginDemands demands;
    private final LoginRequests requests;
    private final LoginMarks marks;
    private final PushedRequests pushed;
    private final ConsentPages consents;
    private final AuthorizeAnswers answers;
    private final TrialAddresses trials;
    private final InstantSource clock;

    LoginDetour(
            LoginDemands demands,
            LoginRequests requests,
            LoginMarks marks,
            PushedRequests pushed,
            ConsentPages consents,
            AuthorizeAnswers answers,
            TrialAddresses trials,
            InstantSource clock) {
        this.demands = demands;
        this.requests = requests;
        this.marks = marks;
        this.pushed = pushed;
        this.consents = consents;
        this.answers = answers;
        this.trials = trials;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(VALIDATED) instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked)) {
            chain.doFilter(request, response);
            return;
        }
        var visit = AuthorizeVisit.of(request);
        var mark = visit.mark().flatMap(text -> marks.read(text, visit.query()));
        var website = new ClientId(asked.getClientId());
        var demand = demands.of(request, website, AuthorizeRequestConverter.claims(asked.getAdditionalParameters()));
        switch (demand.judge(login(), mark.map(LoginMark::askedAt), clock.instant())) {
            case ENOUGH -> {
                if (agreed(request, response, asked, demand, visit, mark)) {
                    goOn(request, response, chain, visit);
                }
            }
            case LOG_IN -> {
                Framed.fitIntoIsolated(request, response);
                var isTrial = trials.isTrial(CurrentPool.get().id(), website, asked.getRedirectUri());
                toLoginPage(request, response, website, demand, visit.query(), isTrial);
            }
            case LOGIN_REQUIRED -> refuse(request, response, visit, "login_required", "The visitor has to log in");
            case UNMET ->
                refuse(
                        request,
                        response,
                        visit,
                        "unmet_authentication_requirements",
                        "The visitor did not log in with such an acr");
        }
    }

    /// Whether the person agreed, if they have to; if not, they are asked, or the website is told.
    private boolean agreed(
            HttpServletRequest request,
            HttpServletResponse response,
            OAuth2AuthorizationCodeRequestAuthenticationToken asked,
            LoginDemand demand,
            AuthorizeVisit visit,
            Optional<LoginMark> mark)
            throws IOException {
        if (!demand.asksConsent()) {
            return true;
        }
        if (mark.isEmpty()) {
            // The page stands at an address of its own, so that it can be loaded again.
            Redirects.send(
                    response,
                    AuthorizeVisit.address(request.getContextPath(), visit.query(), marks.mark(visit.query())));
            return false;
        }
        var login = login().orElseThrow();
        var answer = mark.get().consent(login.session());
        if (answer.isEmpty()) {
            consents.ask(
                    request, response, asked, login, visit.query(), mark.get().askedAt());
        } else if (!answer.get()) {
            refuse(request, response, visit, "access_denied", "The visitor did not agree");
        }
        return answer.orElse(false);
    }

    /// What was pushed is used up by the code that it brings, and by nothing before.
    private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain, AuthorizeVisit visit)
            throws ServletException, IOException {
        if (use(visit)) {
            chain.doFilter(request, response);
        } else {
            answers.refuse(request, response, AuthorizeError.NO_SUCH_REQUEST);
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthorizeVisit visit, String code, String why)
            throws IOException {
        use(visit);
        answers.refuse(request, response, new OAuth2Error(code, why, null));
    }

    private boolean use(AuthorizeVisit visit) {
        return visit.pushed()
                .map(reference -> pushed.use(CurrentPool.get().id(), reference))
                .orElse(true);
    }

    private void toLoginPage(
            HttpServletRequest request,
            HttpServletResponse response,
            ClientId application,
            LoginDemand demand,
            String query,
            boolean isTrial) {
        var continueAt = AuthorizeVisit.address(request.getContextPath(), query, marks.mark(query));
        var atLeast = demand.assurance().favourite().map(Assurance::policy).orElse(Policy.INSTANT);
        var sealed = requests.seal(new LoginRequest(application, continueAt, locales(request), atLeast, isTrial));
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
}
