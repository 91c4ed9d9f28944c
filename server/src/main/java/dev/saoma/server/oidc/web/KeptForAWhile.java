package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What the issuer says of itself anyone may keep for a while; a new key is announced for longer than that
/// before it signs.
final class KeptForAWhile implements HeaderWriter {

    private static final RequestMatcher PUBLIC =
            new OrRequestMatcher(Endpoints.at(Endpoints.DISCOVERY), Endpoints.at(Endpoints.KEYS));

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (PUBLIC.matches(request) && response.getStatus() == HttpServletResponse.SC_OK) {
            response.setHeader("Cache-Control", "public, max-age=300");
        }
    }
}
