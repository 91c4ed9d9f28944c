package dev.saoma.server.oidc.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.PoolKeys;
import dev.saoma.server.oidc.TokenSigner;
import dev.saoma.server.pool.CurrentPool;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/// Makes codes and tokens; by our clock, our chance and the current pool's keys.
@Configuration(proxyBeanMethods = false)
class Tokens {

    /// What websites verify with: all keys that they have to know.
    @Bean
    JWKSource<SecurityContext> publishedKeys(PoolKeys keys) {
        return (selector, _) ->
                selector.select(new JWKSet(keys.published(CurrentPool.get().id())));
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> accessAndRefreshTokens(
            TokenSigner signer, TokenClaims claims, KeyBinding binding, InstantSource clock, Chance chance) {
        var jwts = new JwtGenerator(new PoolJwtEncoder(signer));
        jwts.setClock(clock.withZone(ZoneOffset.UTC));
        jwts.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(
                jwts,
                context -> opaqueToken(context, binding, clock, chance),
                context -> refreshToken(context, clock, chance));
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
    private static @Nullable OAuth2AccessToken opaqueToken(
            OAuth2TokenContext context, KeyBinding binding, InstantSource clock, Chance chance) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        var ofService = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        Map<String, Object> claims = ofService ? Map.of() : KeyBinding.claims(binding.of(context));
        var now = clock.instant();
        var life = context.getRegisteredClient().getTokenSettings().getAccessTokenTimeToLive();
        return new OpaqueToken(
                (ofService ? Prefixes.SERVICE : Prefixes.ACCESS) + chance.secret(),
                now,
                now.plus(life),
                context.getAuthorizedScopes(),
                claims);
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
}
