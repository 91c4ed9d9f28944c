package dev.saoma.server.oidc.web;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.Application;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.SessionOfScan;
import dev.saoma.server.oidc.Trial;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.ScanTimes;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/// Redeems the code of a login that was tried out, by the same provider that answers at the token endpoint, reads
/// what the tokens say, and revokes them. They never leave this class.
@Component
final class RedeemTrial {

    private final RegisteredClientRepository clients;
    private final OAuth2AuthorizationCodeAuthenticationProvider provider;
    private final UserInfoProvider userInfo;
    private final TrialProof proofs;
    private final Grants grants;
    private final ScanStore scans;
    private final Addresses addresses;
    private final InstantSource clock;

    RedeemTrial(
            RegisteredClientRepository clients,
            OAuth2AuthorizationService authorizations,
            OAuth2TokenGenerator<OAuth2Token> tokens,
            UserInfoMapper userInfo,
            TrialProof proofs,
            Grants grants,
            ScanStore scans,
            Addresses addresses,
            InstantSource clock) {
        this.clients = clients;
        this.provider = new OAuth2AuthorizationCodeAuthenticationProvider(authorizations, tokens);
        this.userInfo = new UserInfoProvider(userInfo);
        this.proofs = proofs;
        this.grants = grants;
        this.scans = scans;
        this.addresses = addresses;
        this.clock = clock;
    }

    Trial redeem(Pool pool, Application application, Grant grant, String code, Instant askedAt) {
        return CurrentPool.callIn(pool, () -> {
            AuthorizationServerContextHolder.setContext(new IssuerFilter.PoolIssuer(addresses.issuer(pool)));
            try {
                return proofs.call(pool, application, () -> read(application, grant, code, askedAt));
            } catch (OAuth2AuthenticationException e) {
                var error = e.getError();
                return new Trial.Failed(error.getErrorCode(), error.getDescription());
            } finally {
                grants.revoke(grant.id());
                AuthorizationServerContextHolder.resetContext();
            }
        });
    }

    private Trial read(Application application, Grant grant, String code, Instant askedAt) {
        var client = clients.findByClientId(application.id().value());
        if (client == null) {
            return new Trial.Over();
        }
        var asClient = new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
        var redeemed = (OAuth2AccessTokenAuthenticationToken) provider.authenticate(
                new OAuth2AuthorizationCodeAuthenticationToken(code, asClient, grant.redirectUri(), Map.of()));
        var tokensAt = clock.instant();
        if (redeemed == null) {
            throw new IllegalStateException("The authorization server says nothing to a code");
        }
        var access = redeemed.getAccessToken().getTokenValue();
        var idToken = String.valueOf(redeemed.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN));
        try {
            var parsed = SignedJWT.parse(idToken);
            var login = grant.login();
            return new Trial.Done(
                    login.user(),
                    grant.scopes(),
                    login.methods(),
                    Assurance.of(login.methods()).acr(),
                    parsed.getHeader().toJSONObject(),
                    parsed.getJWTClaimsSet().toJSONObject(),
                    userInfo(grant, access),
                    application.rules().accessTokens() == AccessTokenFormat.JWT
                            ? JWTParser.parse(access).getJWTClaimsSet().toJSONObject()
                            : null,
                    new Trial.Moments(askedAt, times(grant), grant.code().issuedAt(), tokensAt));
        } catch (ParseException e) {
            throw new IllegalStateException("A token that we made cannot be read", e);
        }
    }

    private Map<String, Object> userInfo(Grant offered, String access) {
        var grant = grants.findByAccessToken(offered.pool(), Digest.of(access))
                .orElseThrow(() -> new IllegalStateException("A token that was just made is gone"));
        var answer = (OidcUserInfoAuthenticationToken)
                userInfo.authenticate(new OidcUserInfoAuthenticationToken(new GrantedAccess(grant, access)));
        var told = answer.getUserInfo();
        return told == null ? Map.of() : told.getClaims();
    }

    private @Nullable ScanTimes times(Grant grant) {
        var login = grant.login();
        return scans.times(grant.pool(), grant.application(), login.user(), login.at()).stream()
                .filter(times -> SessionOfScan.id(times.scan()).equals(login.session()))
                .findFirst()
                .orElse(null);
    }
}
