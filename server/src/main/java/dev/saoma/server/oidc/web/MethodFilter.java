package dev.saoma.server.oidc.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says of each endpoint by which methods it is spoken to (RFC 9110 §15.5.6). The authorization server would look the
/// other way, and Spring Security begin a servlet session over what nobody answers.
final class MethodFilter extends OncePerRequestFilter {

    private static final List<String> POSTED = List.of("POST");
    private static final List<String> READ = List.of("GET", "HEAD");
    private static final List<String> READ_OR_POSTED = List.of("GET", "POST");

    private static final Map<RequestMatcher, List<String>> METHODS = Map.of(
            Endpoints.at(Endpoints.AUTHORIZE), READ_OR_POSTED,
            Endpoints.at(Endpoints.USER_INFO), READ_OR_POSTED,
            Endpoints.at(Endpoints.PUSH), POSTED,
            Endpoints.at(Endpoints.TOKEN), POSTED,
            Endpoints.at(Endpoints.DEVICE), POSTED,
            Endpoints.at(Endpoints.INTROSPECTION), POSTED,
            Endpoints.at(Endpoints.REVOCATION), POSTED,
            Endpoints.at(Endpoints.KEYS), READ,
            Endpoints.at(Endpoints.DISCOVERY), READ);

    /// HEAD is GET without the body (RFC 9110 §9.3.2), which the container leaves away; the authorization server
    /// answers GET alone.
    private static final class Read extends HttpServletRequestWrapper {
        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowed = METHODS.entrySet().stream()
                .filter(endpoint -> endpoint.getKey().matches(request))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
        if (allowed.isEmpty() || allowed.contains(request.getMethod())) {
            var isHead = !allowed.isEmpty() && "HEAD".equals(request.getMethod());
            chain.doFilter(isHead ? new Read(request) : request, response);
            return;
        }
        response.setHeader("Allow", String.join(", ", allowed));
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
