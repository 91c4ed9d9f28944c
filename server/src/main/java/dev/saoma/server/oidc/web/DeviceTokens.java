package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.AskedClaims;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.IssuedToken;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.device.DeviceGrant;
import dev.saoma.server.oidc.device.PollDevice;
import dev.saoma.server.oidc.device.PollDevice.Answer;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Gives a device its tokens once its person has allowed it (RFC 8628 §3.4, §3.5). The authorization server's own way
/// has no ID token and no `slow_down`, and keeps its codes in one object with the tokens.
@Component
final class DeviceTokens {

    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType("id_token");

    private final PollDevice poll;
    private final Grants grants;
    private final Users users;
    private final OAuth2TokenGenerator<? extends OAuth2Token> tokens;
    private final TransactionOperations transaction;
    private final Chance chance;

    DeviceTokens(
            PollDevice poll,
            Grants grants,
            Users users,
            OAuth2TokenGenerator<? extends OAuth2Token> tokens,
            TransactionOperations transaction,
            Chance chance) {
        this.poll = poll;
        this.grants = grants;
        this.users = users;
        this.tokens = tokens;
        this.transaction = transaction;
        this.chance = chance;
    }

    private sealed interface Result {
        record Given(Authentication tokens) implements Result {}

        record Refused(String error) implements Result {}
    }

    /// For the token endpoint. Not a bean, or Spring Security would ask it a second time after each refusal.
    AuthenticationProvider provider() {
        return new Provider(this);
    }

    private record Provider(DeviceTokens tokens) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication authentication) {
            return tokens.give((OAuth2DeviceCodeAuthenticationToken) authentication);
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return OAuth2DeviceCodeAuthenticationToken.class.isAssignableFrom(authentication);
        }
    }

    private Authentication give(OAuth2DeviceCodeAuthenticationToken asked) {
        var client = client(asked);
        // Thrown outside: that the device asked too often, or was refused, is to remain.
        return switch (Conflicts.settled(() -> answered(asked, client))) {
            case Result.Given(var given) -> given;
            case Result.Refused(var error) -> throw new OAuth2AuthenticationException(error);
        };
    }

    private Result answered(OAuth2DeviceCodeAuthenticationToken asked, RegisteredClient client) {
        return Objects.requireNonNull(transaction.execute(_ -> result(asked, client)));
    }

    private static RegisteredClient client(OAuth2DeviceCodeAuthenticationToken asked) {
        var client = asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken known && known.isAuthenticated()
                ? known.getRegisteredClient()
                : null;
        if (client == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        if (!client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.DEVICE_CODE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        return client;
    }

    private Result result(OAuth2DeviceCodeAuthenticationToken asked, RegisteredClient client) {
        var pool = CurrentPool.get().id();
        return switch (poll.poll(pool, new ClientId(client.getClientId()), asked.getDeviceCode())) {
            case Answer.Allowed(var grant, var login) ->
                living(pool, login)
                        .<Result>map(living -> new Result.Given(give(asked, client, grant, living)))
                        .orElseGet(() -> new Result.Refused("access_denied"));
            case Answer.Pending _ -> new Result.Refused("authorization_pending");
            case Answer.TooSoon _ -> new Result.Refused("slow_down");
            case Answer.Denied _ -> new Result.Refused("access_denied");
            case Answer.Expired _ -> new Result.Refused("expired_token");
            case Answer.Unknown _ -> new Result.Refused("invalid_grant");
        };
    }

    /// Between the permission and this, the user may have become part of another, or nobody who may log in.
    private Optional<Login> living(PoolId pool, Login login) {
        return users.find(pool, login.user())
                .filter(User::isActive)
                .map(user -> new Login(user.id(), login.session(), login.methods(), login.at()));
    }

    private Authentication give(
            OAuth2DeviceCodeAuthenticationToken asked, RegisteredClient client, DeviceGrant device, Login login) {
        var scopes = Scopes.known(device.scopes());
        var context = DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(new SessionAuthentication(login))
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizedScopes(scopes)
                .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                .authorizationGrant(asked);
        var made = need(
                tokens.generate(context.tokenType(OAuth2TokenType.ACCESS_TOKEN).build()));
        var key = made instanceof ClaimAccessor said ? KeyBinding.key(said.getClaims()) : null;
        var access = new OAuth2AccessToken(
                key == null ? OAuth2AccessToken.TokenType.BEARER : OAuth2AccessToken.TokenType.DPOP,
                made.getTokenValue(),
                made.getIssuedAt(),
                made.getExpiresAt(),
                scopes);
        var refresh =
                tokens.generate(context.tokenType(OAuth2TokenType.REFRESH_TOKEN).build())
                                instanceof OAuth2RefreshToken token
                        ? token
                        : null;
        keep(asked, client, device, login, tokens(access, refresh, key));
        var more = new LinkedHashMap<String, Object>();
        if (scopes.contains(Scopes.OPENID)) {
            more.put(
                    "id_token",
                    need(tokens.generate(context.tokenType(ID_TOKEN).build())).getTokenValue());
        }
        return new OAuth2AccessTokenAuthenticationToken(
                client, (Authentication) asked.getPrincipal(), access, refresh, more);
    }

    /// What a device got is a grant like any other from then on; the device code stands where others have theirs.
    private void keep(
            OAuth2DeviceCodeAuthenticationToken asked,
            RegisteredClient client,
            DeviceGrant device,
            Login login,
            GrantState.Redeemed given) {
        var grant = new Grant(
                chance.name(),
                device.pool(),
                new ClientId(client.getClientId()),
                login,
                given.accessScopes(),
                "",
                null,
                null,
                AskedClaims.of(Assurance.of(login.methods())),
                new IssuedToken(Digest.of(asked.getDeviceCode()), device.createdAt(), device.expiresAt()),
                new GrantState.Offered(null));
        grants.add(grant);
        if (!grants.redeem(grant, given)) {
            throw new IllegalStateException("A grant that has just been added was redeemed by somebody else");
        }
    }

    private static GrantState.Redeemed tokens(
            OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, @Nullable String key) {
        return new GrantState.Redeemed(
                issued(access), access.getScopes(), refresh == null ? null : issued(refresh), key);
    }

    private static IssuedToken issued(OAuth2Token token) {
        Instant from = need(token.getIssuedAt());
        return new IssuedToken(Digest.of(token.getTokenValue()), from, need(token.getExpiresAt()));
    }

    private static <T> T need(@Nullable T made) {
        if (made == null) {
            throw new IllegalStateException("The authorization server makes no complete token for a device");
        }
        return made;
    }
}
