package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.oidc.FindToken;
import dev.saoma.server.oidc.FoundToken;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.IssuedToken;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.stereotype.Component;

/// Says what a token is good for (RFC 7662), to programs of the pool that have a secret. Of an access token any
/// of them may ask, as an API is often another program than the one that got the token, and whoever holds it
/// can call userinfo anyway; of a refresh token, and of a token in a program's own name, only its owner. About
/// everything else the answer is the same: not active.
@Component
final class IntrospectionProvider implements AuthenticationProvider {

    private final FindToken find;
    private final Addresses addresses;

    IntrospectionProvider(FindToken find, Addresses addresses) {
        this.find = find;
        this.addresses = addresses;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var asked = (OAuth2TokenIntrospectionAuthenticationToken) authentication;
        var client = AuthenticatedClient.of(asked);
        if (CarriedRules.isPublic(client)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        var found =
                find.find(CurrentPool.get().id(), asked.getToken(), "refresh_token".equals(asked.getTokenTypeHint()));
        return new OAuth2TokenIntrospectionAuthenticationToken(
                asked.getToken(),
                (OAuth2ClientAuthenticationToken) asked.getPrincipal(),
                answer(found, new ClientId(client.getClientId())));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenIntrospectionAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private OAuth2TokenIntrospection answer(FoundToken found, ClientId asking) {
        return switch (found) {
            case FoundToken.Access access -> {
                var grant = access.grant();
                var tokens = access.tokens();
                var key = tokens.key();
                var answer = of(grant, tokens.access(), tokens.accessScopes())
                        .tokenType(key == null ? "Bearer" : "DPoP")
                        .audience(grant.application().value());
                if (key != null) {
                    answer.claim("cnf", Map.of("jkt", key));
                }
                yield answer.build();
            }
            case FoundToken.Refresh(var grant, var token, var isGood)
            when isGood && grant.application().equals(asking) ->
                of(grant, token, grant.scopes()).build();
            case FoundToken.Service(var token)
            when token.client().equals(asking) ->
                OAuth2TokenIntrospection.builder(true)
                        .issuer(issuer())
                        .subject(asking.value())
                        .clientId(asking.value())
                        .scopes(scopes -> scopes.addAll(token.scopes()))
                        .tokenType("Bearer")
                        .expiresAt(token.expiresAt())
                        .build();
            case FoundToken.Refresh _, FoundToken.Service _, FoundToken.Nothing _ ->
                OAuth2TokenIntrospection.builder().build();
        };
    }

    private OAuth2TokenIntrospection.Builder of(Grant grant, IssuedToken token, Set<String> scopes) {
        return OAuth2TokenIntrospection.builder(true)
                .issuer(issuer())
                .subject(grant.login().user().value())
                .clientId(grant.application().value())
                .scopes(all -> all.addAll(scopes))
                .issuedAt(token.issuedAt())
                .expiresAt(token.expiresAt());
    }

    private String issuer() {
        return addresses.issuer(CurrentPool.get());
    }
}
