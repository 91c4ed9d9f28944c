package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.PushedRequest;
import dev.saoma.server.oidc.PushedRequests;
import dev.saoma.server.pool.CurrentPool;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2PushedAuthorizationRequestAuthenticationToken;

/// Keeps a pushed request and gives a reference for it (RFC 9126 §2.2). The authorization server would keep it as an
/// authorization that nobody has granted, and let it be used until a code is made, however often that is.
record PushProvider(PushedRequests pushed, OidcSettings settings, InstantSource clock, Chance chance)
        implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication authentication) {
        var asked = (OAuth2PushedAuthorizationRequestAuthenticationToken) authentication;
        if (!(asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client) || !client.isAuthenticated()) {
            throw new OAuth2AuthenticationException("invalid_client");
        }
        var registered = client.getRegisteredClient();
        var application = registered == null ? Optional.<Application>empty() : PoolClients.application(registered);
        var pushing =
                application.orElseThrow(() -> AuthorizeError.of("unauthorized_client", "This client logs nobody in"));
        if (!pushing.id().value().equals(asked.getClientId())) {
            throw AuthorizeError.invalid("The client_id is not that of the client that pushes");
        }
        RequestRule.check(pushing, asked.getRedirectUri(), asked.getAdditionalParameters());
        var reference = chance.secret();
        var expiresAt = clock.instant().plus(settings.pushedRequestLife());
        pushed.add(new PushedRequest(
                Digest.of(reference),
                CurrentPool.get().id(),
                pushing.id(),
                String.valueOf(asked.getAdditionalParameters().get(PushConverter.QUERY)),
                false,
                expiresAt));
        return new OAuth2PushedAuthorizationRequestAuthenticationToken(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                client,
                AuthorizeDoor.REFERENCE + reference,
                expiresAt,
                asked.getRedirectUri(),
                asked.getState(),
                asked.getScopes());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2PushedAuthorizationRequestAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
