package dev.saoma.server.oidc.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Has a browser that was made to post an authorization request (OpenID Connect Core 1.0 §3.1.2.1) come again
/// with GET: with another site's POST it does not send a `SameSite=Lax` cookie, so we could not see that it is
/// logged in.
final class PostedRequestFilter extends OncePerRequestFilter {

    private static final RequestMatcher AUTHORIZE = Endpoints.at(Endpoints.AUTHORIZE);

    private final AuthorizeAnswers answers;

    PostedRequestFilter(AuthorizeAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"POST".equals(request.getMethod()) || !AUTHORIZE.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : request.getParameterMap().entrySet()) {
            if (parameter.getValue().length != 1) {
                answers.refuse(
                        request,
                        response,
                        AuthorizeError.invalid("A parameter is given more than once")
                                .getError());
                return;
            }
            parameters.put(parameter.getKey(), parameter.getValue()[0]);
        }
        var again = Redirects.query(parameters);
        if (again.length() > AuthorizeDoor.LONGEST_QUERY) {
            answers.refuse(
                    request,
                    response,
                    AuthorizeError.invalid("The request is too long").getError());
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + Endpoints.ISSUER + Endpoints.AUTHORIZE + "?" + again);
    }
}
