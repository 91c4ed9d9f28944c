package dev.saoma.server.oidc.web;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;

/// A refusal of an authorization request (RFC 6749 §4.1.2.1, OpenID Connect Core 1.0 §3.1.2.6). Where it is
/// sent to is decided in one place, [AuthorizeAnswers].
final class AuthorizeError {

    private AuthorizeError() {}

    static OAuth2AuthorizationCodeRequestAuthenticationException of(String code, String description) {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(code, description, null), null);
    }

    static OAuth2AuthorizationCodeRequestAuthenticationException invalid(String description) {
        return of("invalid_request", description);
    }
}
