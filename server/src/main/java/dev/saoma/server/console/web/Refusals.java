package dev.saoma.server.console.web;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Refuses who brings no token, or none that is good (RFC 6750 §3).
final class Refusals implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var error = exception instanceof OAuth2AuthenticationException oauth
                        && oauth.getError() instanceof BearerTokenError bearer
                ? bearer
                : null;
        var malformed = error != null && error.getHttpStatus().value() == HttpServletResponse.SC_BAD_REQUEST;
        response.setHeader(
                "WWW-Authenticate", error == null ? "Bearer" : "Bearer error=\"" + error.getErrorCode() + "\"");
        Problems.write(
                response, Problems.detail(malformed ? Problem.BAD_REQUEST : Problem.UNAUTHORIZED, request.getLocale()));
    }
}
