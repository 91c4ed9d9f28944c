package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Lets Spring Security know who a browser is by our session cookie: at the one endpoint that browsers come to.
/// At the others a cookie means nothing.
final class SessionContexts implements SecurityContextRepository {

    private static final RequestMatcher FOR_BROWSERS = Endpoints.at(Endpoints.AUTHORIZE);

    private final FindSession findSession;
    private final SessionCookies cookies;

    SessionContexts(FindSession findSession, SessionCookies cookies) {
        this.findSession = findSession;
        this.cookies = cookies;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it; its default for the other method calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var request = holder.getRequest();
        var context = SecurityContextHolder.createEmptyContext();
        if (FOR_BROWSERS.matches(request)) {
            cookies.of(request)
                    .flatMap(cookie -> findSession.find(CurrentPool.get().id(), cookie))
                    .ifPresent(session -> context.setAuthentication(new SessionAuthentication(session.login())));
        }
        return context;
    }

    /// Sessions begin at the login page and nowhere else.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return FOR_BROWSERS.matches(request) && cookies.of(request).isPresent();
    }
}
