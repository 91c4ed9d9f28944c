package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Refuses at userinfo, in the header that RFC 6750 §3 gives the error to.
final class UserInfoRefusals implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        var tooLittle = exception instanceof OAuth2AuthenticationException oauth
                && OAuth2ErrorCodes.INSUFFICIENT_SCOPE.equals(oauth.getError().getErrorCode());
        response.setStatus(tooLittle ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(
                "WWW-Authenticate",
                tooLittle ? "Bearer error=\"insufficient_scope\", scope=\"openid\"" : "Bearer error=\"invalid_token\"");
    }
}
