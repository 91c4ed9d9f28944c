package dev.saoma.server.oidc.web;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// The program that a request comes from, once it has shown who it is (RFC 6749 §2.3).
final class AuthenticatedClient {

    private AuthenticatedClient() {}

    static RegisteredClient of(Authentication request) {
        if (request.getPrincipal() instanceof OAuth2ClientAuthenticationToken client && client.isAuthenticated()) {
            var registered = client.getRegisteredClient();
            if (registered != null) {
                return registered;
            }
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
}
