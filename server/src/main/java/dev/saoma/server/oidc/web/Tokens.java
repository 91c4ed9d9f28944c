package dev.saoma.server.oidc.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.PoolKeys;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/// Makes codes and tokens, and reads those that come back; by our clock, our chance and the current pool's keys.
@Configuration(proxyBeanMethods = false)
class Tokens {

    /// What websites verify with: all keys that they have to know.
    @Bean
    JWKSource<SecurityContext> publishedKeys(PoolKeys keys) {
        return (selector, _) -> selector.select(
                new JWKSet(List.copyOf(keys.published(CurrentPool.get().id()))));
    }

    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> publishedKeys, Addresses addresses, InstantSource clock) {
        var timely = new JwtTimestampValidator(Duration.ZERO);
        timely.setClock(clock.withZone(ZoneOffset.UTC));
        var decoder = NimbusJwtDecoder.withJwkSource(publishedKeys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(timely, jwt -> ofThisIssuer(jwt, addresses)));
        return decoder;
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> accessAndRefreshTokens(
            PoolKeys keys, TokenClaims claims, InstantSource clock, Chance chance) {
        var jwts = new JwtGenerator(new NimbusJwtEncoder((selector, _) ->
                selector.select(new JWKSet(keys.signing(CurrentPool.get().id())))));
        jwts.setClock(clock.withZone(ZoneOffset.UTC));
        jwts.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(
                jwts, context -> serviceToken(context, clock, chance), context -> refreshToken(context, clock, chance));
    }

    /// Authorization codes.
    static OAuth2TokenGenerator<OAuth2AuthorizationCode> codes(
            OidcSettings settings, InstantSource clock, Chance chance) {
        return _ -> {
            var now = clock.instant();
            return new OAuth2AuthorizationCode(chance.secret(), now, now.plus(settings.codeLife()));
        };
    }

    /// Recognisable, so that one that leaks into a log or a repository can be searched for.
    private static @Nullable OAuth2AccessToken serviceToken(
            OAuth2TokenContext context, InstantSource clock, Chance chance) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            return null;
        }
        var now = clock.instant();
        var life = context.getRegisteredClient().getTokenSettings().getAccessTokenTimeToLive();
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                "saoma_" + chance.secret(),
                now,
                now.plus(life),
                context.getAuthorizedScopes());
    }

    private static @Nullable OAuth2RefreshToken refreshToken(
            OAuth2TokenContext context, InstantSource clock, Chance chance) {
        // One that is being exchanged was granted before, whatever scopes the new access token is to have.
        var granted = AuthorizationGrantType.REFRESH_TOKEN.equals(context.getAuthorizationGrantType())
                || context.getAuthorizedScopes().contains(Scopes.OFFLINE_ACCESS);
        if (!granted || !OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        var now = clock.instant();
        var life = context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive();
        return new OAuth2RefreshToken(chance.secret(), now, now.plus(life));
    }

    private static OAuth2TokenValidatorResult ofThisIssuer(Jwt jwt, Addresses addresses) {
        return addresses.issuer(CurrentPool.get()).equals(jwt.getClaimAsString("iss"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }
}
