package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Refuses at userinfo who came with a token that is good for something else.
final class UserInfoRefusals implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        if (exception instanceof OAuth2AuthenticationException oauth
                && OAuth2ErrorCodes.INSUFFICIENT_SCOPE.equals(oauth.getError().getErrorCode())) {
            TokenChallenges.tooLittle(response);
        } else {
            TokenChallenges.badToken(response, TokenChallenges.BEARER);
        }
    }
}
