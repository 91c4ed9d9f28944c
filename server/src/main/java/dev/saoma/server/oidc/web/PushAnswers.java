package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.OidcSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2PushedAuthorizationRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import tools.jackson.databind.json.JsonMapper;

/// Answers a website that pushes a request (RFC 9126 §2.2, §2.3).
record PushAnswers(OidcSettings settings, RefusalLog log)
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var kept = (OAuth2PushedAuthorizationRequestAuthenticationToken) authentication;
        var answer = new LinkedHashMap<String, Object>();
        answer.put("request_uri", kept.getRequestUri());
        answer.put("expires_in", settings.pushedRequestLife().toSeconds());
        write(response, HttpServletResponse.SC_CREATED, answer);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var error = exception instanceof OAuth2AuthenticationException oauth
                ? oauth.getError()
                : new OAuth2Error("invalid_request");
        log.write(RefusalLog.Kind.PUSH, ClaimedClient.of(request), error.getErrorCode() + " " + error.getDescription());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("error", error.getErrorCode());
        if (error.getDescription() != null) {
            answer.put("error_description", error.getDescription());
        }
        write(response, status(response, exception, error), answer);
    }

    private static int status(HttpServletResponse response, AuthenticationException exception, OAuth2Error error) {
        if (exception instanceof PushConverter.TooLong) {
            return TOO_LARGE;
        }
        if (exception instanceof PushLimit.TooMany tooMany) {
            response.setHeader("Retry-After", Long.toString(Math.max(1, tooMany.wait.toSeconds())));
            return TOO_MANY;
        }
        if ("invalid_client".equals(error.getErrorCode())) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"par\"");
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        return HttpServletResponse.SC_BAD_REQUEST;
    }

    private static void write(HttpServletResponse response, int status, Map<String, Object> answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store");
        response.getWriter().write(JsonMapper.shared().writeValueAsString(answer));
    }
}
