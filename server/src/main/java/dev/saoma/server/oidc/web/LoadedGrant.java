package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.AskedClaims;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState;
import dev.saoma.server.oidc.GrantState.Redeemed;
import dev.saoma.server.oidc.IssuedToken;
import dev.saoma.server.oidc.RefreshLookup;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// A grant from the database in the authorization server's form. Of its tokens we know one, the one that was
/// presented; the digests of the others stand in their places.
///
/// @param presented the code or token by which the grant was found
/// @param replaced set where that is a refresh token that another has taken the place of
record LoadedGrant(Grant grant, String presented, RefreshLookup.@Nullable Replaced replaced) {

    LoadedGrant(Grant grant, String presented) {
        this(grant, presented, null);
    }

    /// Where the grant itself is kept in the authorization server's object.
    static final String ATTRIBUTE = Grant.class.getName();

    /// Where it is kept which refresh token was presented, if it was not the newest.
    static final String REPLACED = RefreshLookup.Replaced.class.getName();
    /// What the website asked to be told, as kept with the grant that is being answered.
    static AskedClaims claims(@Nullable OAuth2Authorization authorization) {
        Grant grant = authorization == null ? null : authorization.getAttribute(ATTRIBUTE);
        return grant == null ? AskedClaims.NONE : grant.claims();
    }

    OAuth2Authorization authorization() {
        var builder = OAuth2Authorization.withRegisteredClient(stub())
                .id(grant.id())
                .principalName(grant.login().user().value())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(grant.scopes())
                .attribute(ATTRIBUTE, grant)
                .attribute(Principal.class.getName(), new SessionAuthentication(grant.login()))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request());
        if (replaced != null) {
            builder.attribute(REPLACED, replaced);
        }
        var code = grant.code();
        var used = !(grant.state() instanceof GrantState.Offered);
        builder.token(
                new OAuth2AuthorizationCode(value(code), code.issuedAt(), code.expiresAt()),
                metadata -> metadata.put(Token.INVALIDATED_METADATA_NAME, used));
        if (grant.state() instanceof Redeemed tokens) {
            add(builder, tokens);
        }
        return builder.build();
    }

    /// Whether a token of the authorization server's object is one that it has just made.
    static boolean isNew(OAuth2Token token, IssuedToken known) {
        var value = token.getTokenValue();
        return !value.equals(known.digest().value()) && !Digest.of(value).equals(known.digest());
    }

    private void add(OAuth2Authorization.Builder builder, Redeemed tokens) {
        var access = tokens.access();
        // One that was ended in the moment of its making is a token all the same.
        var first = access.issuedAt().plusMillis(1);
        var ends = access.expiresAt().isBefore(first) ? first : access.expiresAt();
        builder.accessToken(new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, value(access), access.issuedAt(), ends, tokens.accessScopes()));
        var refresh = tokens.refresh();
        if (refresh != null) {
            builder.refreshToken(new OAuth2RefreshToken(value(refresh), refresh.issuedAt(), refresh.expiresAt()));
        }
        if (grant.scopes().contains(Scopes.OPENID)) {
            // It is asked whether there is one; what it says is said anew each time.
            builder.token(new OidcIdToken(
                    grant.id(),
                    access.issuedAt(),
                    ends,
                    Map.of("sub", grant.login().user().value())));
        }
    }

    private OAuth2AuthorizationRequest request() {
        var parameters = new HashMap<String, Object>();
        var challenge = grant.codeChallenge();
        if (challenge != null) {
            parameters.put(PkceParameterNames.CODE_CHALLENGE, challenge);
            parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        }
        var nonce = grant.nonce();
        if (nonce != null) {
            parameters.put(OidcParameterNames.NONCE, nonce);
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(Endpoints.ISSUER + Endpoints.AUTHORIZE)
                .clientId(grant.application().value())
                .redirectUri(grant.redirectUri())
                .scopes(grant.scopes())
                .additionalParameters(parameters)
                // Nobody is sent there any more; it would be put together from all of the above.
                .authorizationRequestUri(Endpoints.ISSUER + Endpoints.AUTHORIZE)
                .build();
    }

    private String value(IssuedToken token) {
        return token.digest().matches(presented) ? presented : token.digest().value();
    }

    /// The authorization server's builder takes the client's id from a whole client and looks at nothing else
    /// of it.
    private RegisteredClient stub() {
        return RegisteredClient.withId(grant.application().value())
                .clientId(grant.application().value())
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .build();
    }
}
