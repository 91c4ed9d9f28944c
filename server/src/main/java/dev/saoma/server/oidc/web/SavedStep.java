package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState.Offered;
import dev.saoma.server.oidc.GrantState.Redeemed;
import dev.saoma.server.oidc.IssuedToken;
import dev.saoma.server.oidc.RefreshLookup;
import dev.saoma.server.pool.CurrentPool;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/// The step that the authorization server took, read from the object that it hands over to be saved.
sealed interface SavedStep {

    /// It made a code.
    record Offer(Grant grant) implements SavedStep {}

    /// It took the code and made the first tokens.
    record Redeem(Grant grant, Redeemed tokens) implements SavedStep {}

    /// It took a refresh token and made new tokens.
    ///
    /// @param before what was found by that token
    record Rotate(RefreshLookup before, Digest presented, Redeemed tokens) implements SavedStep {}

    /// It found something wrong and made the code or the tokens invalid.
    record Revoke(Grant grant) implements SavedStep {}

    /// It made a token for a program in its own name.
    record Service(ClientId client, IssuedToken token, Set<String> scopes) implements SavedStep {}

    static SavedStep of(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            OAuth2AccessToken access = present(authorization.getAccessToken()).getToken();
            return new Service(new ClientId(authorization.getRegisteredClientId()), issued(access), access.getScopes());
        }
        Grant grant = authorization.getAttribute(LoadedGrant.ATTRIBUTE);
        if (grant == null) {
            return new Offer(offered(authorization));
        }
        return switch (grant.state()) {
            case Offered _ when authorization.getAccessToken() != null -> new Redeem(grant, tokens(authorization));
            case Redeemed before
            when before.refresh() != null && isRotated(authorization, before.refresh()) ->
                rotate(authorization, grant, before.refresh());
            default -> new Revoke(grant);
        };
    }

    private static Rotate rotate(OAuth2Authorization authorization, Grant grant, IssuedToken newest) {
        RefreshLookup.@Nullable Replaced replaced = authorization.getAttribute(LoadedGrant.REPLACED);
        return replaced == null
                ? new Rotate(new RefreshLookup.Current(grant), newest.digest(), tokens(authorization))
                : new Rotate(replaced, replaced.digest(), tokens(authorization));
    }

    private static boolean isRotated(OAuth2Authorization authorization, IssuedToken before) {
        var refresh = authorization.getRefreshToken();
        return refresh != null && LoadedGrant.isNew(refresh.getToken(), before);
    }

    private static Grant offered(OAuth2Authorization authorization) {
        var principal = present(authorization.<SessionAuthentication>getAttribute(Principal.class.getName()));
        var request = present(
                authorization.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName()));
        var parameters = request.getAdditionalParameters();
        var code = present(authorization.getToken(OAuth2AuthorizationCode.class));
        return new Grant(
                authorization.getId(),
                CurrentPool.get().id(),
                new ClientId(authorization.getRegisteredClientId()),
                principal.login(),
                authorization.getAuthorizedScopes(),
                present(request.getRedirectUri()),
                (String) parameters.get(PkceParameterNames.CODE_CHALLENGE),
                (String) parameters.get(OidcParameterNames.NONCE),
                AuthorizeRequestConverter.claims(parameters)
                        .answer(Assurance.of(principal.login().methods())),
                issued(code.getToken()),
                new Offered((String) parameters.get(AuthorizeRequestConverter.DPOP_KEY)));
    }

    private static Redeemed tokens(OAuth2Authorization authorization) {
        var made = present(authorization.getAccessToken());
        OAuth2AccessToken access = made.getToken();
        var refresh = authorization.getRefreshToken();
        return new Redeemed(
                issued(access),
                access.getScopes(),
                refresh == null ? null : issued(refresh.getToken()),
                KeyBinding.key(made.getClaims()));
    }

    private static IssuedToken issued(OAuth2Token token) {
        Instant issuedAt = present(token.getIssuedAt());
        return new IssuedToken(Digest.of(token.getTokenValue()), issuedAt, present(token.getExpiresAt()));
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The authorization server left out what each of its grants has");
        }
        return value;
    }
}
