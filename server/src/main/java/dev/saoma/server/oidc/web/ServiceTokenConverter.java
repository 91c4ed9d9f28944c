package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Reads a request for a token in the program's own name (RFC 6749 §4.4.2). One that names no scope is for all that the
/// client has (§3.3); the authorization server by itself would give a token that is good for nothing.
final class ServiceTokenConverter implements AuthenticationConverter {

    private final AuthenticationConverter stock = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        return stock.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked
                ? withAllScopes(asked)
                : null;
    }

    private static Authentication withAllScopes(OAuth2ClientCredentialsAuthenticationToken asked) {
        return asked.getScopes().isEmpty()
                        && asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                        && client.getRegisteredClient() != null
                ? new OAuth2ClientCredentialsAuthenticationToken(
                        client, client.getRegisteredClient().getScopes(), asked.getAdditionalParameters())
                : asked;
    }
}
