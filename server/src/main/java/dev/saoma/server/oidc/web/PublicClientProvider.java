package dev.saoma.server.oidc.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/// Believes a program without a secret who it says it is. That proves nothing: a code comes with its verifier,
/// which the authorization server's own provider checks, a refresh token is good once, and both are bound to
/// the program.
final class PublicClientProvider implements AuthenticationProvider {

    private final RegisteredClientRepository clients;
    private final PublicClientAuthenticationProvider withVerifier;

    PublicClientProvider(RegisteredClientRepository clients, PublicClientAuthenticationProvider withVerifier) {
        this.clients = clients;
        this.withVerifier = withVerifier;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var client = (OAuth2ClientAuthenticationToken) authentication;
        if (!ClientAuthenticationMethod.NONE.equals(client.getClientAuthenticationMethod())) {
            return null;
        }
        var grantType = client.getAdditionalParameters().get(OAuth2ParameterNames.GRANT_TYPE);
        if (AuthorizationGrantType.AUTHORIZATION_CODE.getValue().equals(grantType)) {
            return withVerifier.authenticate(authentication);
        }
        var registered = clients.findByClientId(String.valueOf(client.getPrincipal()));
        if (registered == null || !CarriedRules.isPublic(registered)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(registered, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
