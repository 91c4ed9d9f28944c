package dev.saoma.server.oidc.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets scripts of any site call what programs without a browser call too. Nothing there counts that a browser
/// adds by itself, and it is told to add nothing: a page can do no more than any other program that knows what
/// it knows.
final class CrossOriginFilter extends OncePerRequestFilter {

    private static final RequestMatcher FOR_SCRIPTS = new OrRequestMatcher(
            Endpoints.at(Endpoints.DISCOVERY),
            Endpoints.at(Endpoints.KEYS),
            Endpoints.at(Endpoints.PUSH),
            Endpoints.at(Endpoints.TOKEN),
            Endpoints.at(Endpoints.REVOCATION),
            Endpoints.at(Endpoints.USER_INFO));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!FOR_SCRIPTS.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (!"OPTIONS".equals(request.getMethod())) {
            response.setHeader("Access-Control-Expose-Headers", "WWW-Authenticate");
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, POST");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, DPoP");
        response.setHeader("Access-Control-Max-Age", "3600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
