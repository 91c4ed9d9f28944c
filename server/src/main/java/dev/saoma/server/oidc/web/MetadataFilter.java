package dev.saoma.server.oidc.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers where OAuth looks for an issuer's metadata (RFC 8414 §3: the well-known part stands before the
/// issuer's path, and by a widespread misreading behind it) with what OpenID Connect says at its own place: one
/// document, so that the two cannot differ. Stands before the pool is found, as the pool's path is in the
/// middle of the address.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MetadataFilter extends OncePerRequestFilter {

    private static final String WELL_KNOWN = "/.well-known/oauth-authorization-server";

    private static final Pattern INSERTED =
            Pattern.compile(Pattern.quote(WELL_KNOWN) + "((?:/p/[^/]+)?" + Endpoints.ISSUER + ")");
    private static final Pattern APPENDED =
            Pattern.compile("((?:/p/[^/]+)?" + Endpoints.ISSUER + ")" + Pattern.quote(WELL_KNOWN));

    private static final class Moved extends HttpServletRequestWrapper {

        private final String path;

        Moved(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            return new StringBuffer(url.substring(
                            0, url.length() - super.getRequestURI().length()))
                    .append(path);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var issuer = issuer(request.getRequestURI());
        chain.doFilter(
                issuer.<HttpServletRequest>map(path -> new Moved(request, path + Endpoints.DISCOVERY))
                        .orElse(request),
                response);
    }

    private static Optional<String> issuer(String path) {
        if (!path.contains(WELL_KNOWN)) {
            return Optional.empty();
        }
        var inserted = INSERTED.matcher(path);
        if (inserted.matches()) {
            return Optional.of(inserted.group(1));
        }
        var appended = APPENDED.matcher(path);
        return appended.matches() ? Optional.of(appended.group(1)) : Optional.empty();
    }
}
