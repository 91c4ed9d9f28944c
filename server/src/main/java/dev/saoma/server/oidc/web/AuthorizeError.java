package dev.saoma.server.oidc.web;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;

/// A refusal of an authorization request (RFC 6749 §4.1.2.1, OpenID Connect Core 1.0 §3.1.2.6). Where it is
/// sent to is decided in one place, [AuthorizeAnswers].
final class AuthorizeError {

    /// The reference of a pushed request leads nowhere (RFC 9101 §7, which RFC 9126 builds on).
    static final OAuth2Error NO_SUCH_REQUEST = new OAuth2Error(
            "invalid_request_uri", "The request_uri is unknown, another application's, used or expired", null);

    private AuthorizeError() {}

    static OAuth2AuthorizationCodeRequestAuthenticationException of(String code, String description) {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(code, description, null), null);
    }

    static OAuth2AuthorizationCodeRequestAuthenticationException invalid(String description) {
        return of("invalid_request", description);
    }

    static boolean isNoSuchRequest(OAuth2Error error) {
        return NO_SUCH_REQUEST.getErrorCode().equals(error.getErrorCode());
    }
}
