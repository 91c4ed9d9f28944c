package dev.saoma.server.oidc.web;

import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.TokenLives;
import dev.saoma.server.oidc.AskedClaims;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// What our tokens say. The ID token tells of the login (OpenID Connect Core 1.0 §2) and, where the website wants it,
/// of the user; the access token is written as RFC 9068 §2.2 has it.
@Component
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Users users;
    private final UserClaims userClaims;
    private final OidcSettings settings;
    private final KeyBinding binding;
    private final InstantSource clock;

    TokenClaims(Users users, UserClaims userClaims, OidcSettings settings, KeyBinding binding, InstantSource clock) {
        this.binding = binding;
        this.users = users;
        this.userClaims = userClaims;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var rules = CarriedRules.of(context.getRegisteredClient());
        context.getJwsHeader().algorithm(PoolJwtEncoder.named(rules.algorithm()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            if (rules.accessTokens() == AccessTokenFormat.AT_JWT) {
                context.getJwsHeader().type(AccessTokenFormat.AT_JWT.word());
            }
            accessToken(context);
        } else {
            idToken(context);
        }
    }

    private void accessToken(JwtEncodingContext context) {
        context.getClaims()
                .claim("client_id", context.getRegisteredClient().getClientId())
                .claims(claims -> {
                    claims.putAll(KeyBinding.claims(binding.of(context)));
                    // A website whose clock is a little slow must not find the token too young.
                    claims.remove(JwtClaimNames.NBF);
                    claims.computeIfPresent("scope", (_, _) -> String.join(" ", context.getAuthorizedScopes()));
                });
    }

    private void idToken(JwtEncodingContext context) {
        if (!(context.getPrincipal() instanceof SessionAuthentication principal)) {
            throw new IllegalStateException("An ID token is asked for without a login to speak of");
        }
        var login = principal.login();
        var user = users.find(CurrentPool.get().id(), login.user())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        var asked = context.getAuthorization() == null
                ? AskedClaims.of(Assurance.of(login.methods()))
                : LoadedGrant.claims(context.getAuthorization());
        Instant now = clock.instant();
        context.getClaims()
                .issuedAt(now)
                .expiresAt(now.plus(idTokenLife(context)))
                .claim("sid", login.session().value())
                .claim("auth_time", login.at().getEpochSecond())
                .claim("acr", asked.assurance().acr())
                .claim("amr", login.methods())
                .claims(claims -> claims.putAll(userClaims.of(user, scopes(context), asked.idToken())));
    }

    private Duration idTokenLife(JwtEncodingContext context) {
        return TokenLives.within(
                PoolClients.application(context.getRegisteredClient())
                        .flatMap(application -> application.rules().lives().id()),
                settings.idTokenLife());
    }

    /// What the scopes stand for is said by userinfo; in the ID token too where the application wants it so.
    private static Set<String> scopes(JwtEncodingContext context) {
        return PoolClients.application(context.getRegisteredClient())
                        .filter(application -> application.rules().userClaimsInIdToken())
                        .isPresent()
                ? context.getAuthorizedScopes()
                : Set.of();
    }
}
