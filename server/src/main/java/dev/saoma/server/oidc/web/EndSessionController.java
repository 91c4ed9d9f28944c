package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.web.LanguageSwitch;
import dev.saoma.server.oidc.EndSession;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.IdTokenHint;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.LogoutConfirmations;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The logout endpoint (RP-Initiated Logout 1.0 §2). Not the authorization server's own: that one finds the
/// session by the servlet's and the ID token in its store, and we keep neither.
@Controller
final class EndSessionController {

    private static final String PATH = Endpoints.ISSUER + Endpoints.END_SESSION;

    private final FindSession findSession;
    private final EndSession endSession;
    private final SessionCookies cookies;
    private final LogoutReader reader;
    private final LogoutConfirmations confirmations;
    private final Addresses addresses;
    private final HousePages pages;
    private final RefusalLog log;

    EndSessionController(
            FindSession findSession,
            EndSession endSession,
            SessionCookies cookies,
            LogoutReader reader,
            LogoutConfirmations confirmations,
            Addresses addresses,
            HousePages pages,
            RefusalLog log) {
        this.pages = pages;
        this.log = log;
        this.findSession = findSession;
        this.endSession = endSession;
        this.cookies = cookies;
        this.reader = reader;
        this.confirmations = confirmations;
        this.addresses = addresses;
    }

    @GetMapping(PATH)
    void asked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requirePool();
        var login = session(request).map(Session::login);
        switch (reader.read(request)) {
            case LogoutReader.Malformed(var why) -> refuse(request, response, why);
            case LogoutReader.Understood(var logout, var target) -> {
                switch (logout.judge(login)) {
                    case REFUSE -> refuse(request, response, "the post_logout_redirect_uri is not registered");
                    case ASK -> {
                        var question = new LogoutConfirmations.Question(logout.asker(), target);
                        ask(request, response, login.orElseThrow(), question, logout.askersName());
                    }
                    case LOG_OUT -> {
                        var hint = logout.hintOfSession();
                        logOut(request, response, hint, hint.flatMap(_ -> logout.asker()), target);
                    }
                }
            }
        }
    }

    /// A website may post its wish as well; and the answer to our own question comes this way.
    @PostMapping(PATH)
    void posted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var confirmation = request.getParameter("confirmation");
        if (confirmation == null) {
            if (provesNothing(request)) {
                comeAgain(request, response);
            } else {
                asked(request, response);
            }
            return;
        }
        requirePool();
        var session = session(request).map(Session::login).map(Login::session);
        if (session.isEmpty()) {
            pages.write(
                    Pages.loggedOut(HousePages.language(request)),
                    reader.website(request),
                    request,
                    response,
                    HttpServletResponse.SC_OK);
            return;
        }
        var question = confirmations.open(session.get(), confirmation);
        if (question.isEmpty()) {
            refuse(request, response, "the confirmation is not of this session");
        } else if ("yes".equals(request.getParameter("answer"))) {
            var asked = question.get();
            logOut(request, response, Optional.empty(), asked.asker(), asked.target());
        } else {
            pages.write(
                    Pages.stillLoggedIn(HousePages.language(request)),
                    reader.website(request),
                    request,
                    response,
                    HttpServletResponse.SC_OK);
        }
    }

    private boolean provesNothing(HttpServletRequest request) {
        return cookies.of(request).isEmpty() && request.getParameter(LogoutReader.HINT) == null;
    }

    /// With another site's POST a browser keeps its `SameSite=Lax` cookie to itself, so that nobody can tell whether
    /// it is logged in. With GET it sends the cookie, and the person is asked.
    private void comeAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requirePool();
        var parameters = LogoutReader.parameters(request);
        if (reader.read(request) instanceof LogoutReader.Malformed(var why)) {
            refuse(request, response, why);
        } else if (Redirects.query(parameters).length() > AuthorizeDoor.LONGEST_QUERY) {
            refuse(request, response, "the request is too long");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Redirects.with(request.getContextPath() + PATH, parameters));
        }
    }

    private void logOut(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<IdTokenHint> hint,
            Optional<ClientId> asker,
            String target)
            throws IOException {
        var pool = CurrentPool.get();
        // A cookie that was not sent is not taken away: whose it is has not been shown.
        cookies.of(request).ifPresent(cookie -> {
            endSession.end(pool.id(), cookie, asker);
            response.addHeader("Set-Cookie", SessionKey.clearCookie(pool, addresses));
        });
        // With another site's POST the browser sends no cookie; the ID token says which session it is.
        hint.ifPresent(said -> endSession.end(pool.id(), said.session(), asker));
        if (target.isEmpty()) {
            pages.write(
                    Pages.loggedOut(HousePages.language(request)),
                    reader.website(request),
                    request,
                    response,
                    HttpServletResponse.SC_OK);
        } else {
            Redirects.send(response, target);
        }
    }

    private void ask(
            HttpServletRequest request,
            HttpServletResponse response,
            Login login,
            LogoutConfirmations.Question question,
            Optional<String> asker)
            throws IOException {
        var website = reader.website(request);
        var target = question.target();
        var language = HousePages.language(request);
        var page = Pages.confirmLogout(
                language,
                LanguageSwitch.in(language, request.getContextPath() + PATH),
                confirmations.seal(login.session(), question),
                asker,
                website,
                target.isEmpty() ? "'self'" : "'self' " + FormTargets.of(target));
        pages.write(page, website, request, response, HttpServletResponse.SC_OK);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        log.write(RefusalLog.Kind.LOGOUT, "no client looked at", why);
        pages.write(
                Pages.logoutRefused(HousePages.language(request)),
                reader.website(request),
                request,
                response,
                HttpServletResponse.SC_BAD_REQUEST);
    }

    private Optional<Session> session(HttpServletRequest request) {
        return cookies.of(request)
                .flatMap(cookie -> findSession.find(CurrentPool.get().id(), cookie));
    }

    private static void requirePool() {
        if (!CurrentPool.isBound()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
