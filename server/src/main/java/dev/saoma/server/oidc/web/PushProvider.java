package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.DpopProofs;
import dev.saoma.server.oidc.DpopVerdict;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.PushedRequest;
import dev.saoma.server.oidc.PushedRequests;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2PushedAuthorizationRequestAuthenticationToken;

/// Keeps a pushed request and gives a reference for it (RFC 9126 §2.2). The authorization server would keep it as an
/// authorization that nobody has granted, and let it be used until a code is made, however often that is.
record PushProvider(
        PushedRequests pushed,
        PushLimit limit,
        DpopProofs proofs,
        Addresses addresses,
        OidcSettings settings,
        InstantSource clock,
        Chance chance)
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
        limit.count(pushing, asked.getDetails());
        if (!pushing.id().value().equals(asked.getClientId())) {
            throw AuthorizeError.invalid("The client_id is not that of the client that pushes");
        }
        RequestRule.check(pushing, asked.getRedirectUri(), asked.getAdditionalParameters());
        var query = bound(asked);
        if (query.length() > PushConverter.LONGEST_QUERY) {
            throw new PushConverter.TooLong();
        }
        var reference = chance.secret();
        var expiresAt = clock.instant().plus(settings.pushedRequestLife());
        pushed.add(
                new PushedRequest(Digest.of(reference), CurrentPool.get().id(), pushing.id(), query, false, expiresAt));
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

    /// The request, and whose key the code is to be bound to, if the website brought a proof of it (RFC 9449 §10.1).
    private String bound(OAuth2PushedAuthorizationRequestAuthenticationToken asked) {
        var query = String.valueOf(asked.getAdditionalParameters().get(PushConverter.QUERY));
        var headers = PresentedProof.current().headers();
        if (headers.isEmpty()) {
            return query;
        }
        if (headers.size() > 1) {
            throw AuthorizeError.of(OAuth2ErrorCodes.INVALID_DPOP_PROOF, "There is more than one DPoP header");
        }
        var named =
                Optional.ofNullable((String) asked.getAdditionalParameters().get(AuthorizeRequestConverter.DPOP_KEY));
        var address = URI.create(addresses.issuer(CurrentPool.get()) + Endpoints.PUSH);
        return switch (proofs.check(headers.getFirst(), "POST", address, Optional.empty(), named)) {
            case DpopVerdict.Refused(var reason) ->
                throw AuthorizeError.of(OAuth2ErrorCodes.INVALID_DPOP_PROOF, reason);
            case DpopVerdict.Proven(var key) ->
                named.isPresent() ? query : query + "&" + AuthorizeRequestConverter.DPOP_KEY + "=" + key;
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2PushedAuthorizationRequestAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
