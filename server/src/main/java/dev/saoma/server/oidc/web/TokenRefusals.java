package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/// Refuses at the token endpoint (RFC 6749 §5.2): the code of the error to the website, the reason to the log.
@Component
final class TokenRefusals implements AuthenticationFailureHandler {

    private final OAuth2ErrorHttpMessageConverter converter = new OAuth2ErrorHttpMessageConverter();
    private final RefusalLog log;

    TokenRefusals(RefusalLog log) {
        this.log = log;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var error = exception instanceof OAuth2AuthenticationException oauth
                ? oauth.getError()
                : new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST);
        log.write(RefusalLog.Kind.TOKEN, ClaimedClient.of(request), error.getErrorCode() + " " + reason(error));
        var answer = new ServletServerHttpResponse(response);
        if (OAuth2ErrorCodes.INVALID_CLIENT.equals(error.getErrorCode())) {
            answer.setStatusCode(HttpStatus.UNAUTHORIZED);
            answer.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"token\"");
        } else {
            answer.setStatusCode(HttpStatus.BAD_REQUEST);
        }
        converter.write(new OAuth2Error(error.getErrorCode()), null, answer);
    }

    /// Spring leaves out the description of what it meets most often.
    private static String reason(OAuth2Error error) {
        var told = error.getDescription();
        if (told != null) {
            return told;
        }
        return switch (error.getErrorCode()) {
            case OAuth2ErrorCodes.INVALID_CLIENT -> "no credentials, or sent in a way that is not offered";
            case OAuth2ErrorCodes.INVALID_GRANT ->
                "the code or refresh token is unknown, spent, late or another client's,"
                        + " or the redirect_uri is not the one that the code was made for";
            default -> "no reason given";
        };
    }
}
