package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.pool.CurrentPool;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// The current pool's applications as OAuth clients.
@Component
final class PoolClients implements RegisteredClientRepository {

    private final Applications applications;
    private final ClientSettings clientSettings;
    private final TokenSettings tokenSettings;

    PoolClients(Applications applications, OidcSettings settings) {
        this.applications = applications;
        this.clientSettings = ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build();
        this.tokenSettings = TokenSettings.builder()
                .authorizationCodeTimeToLive(settings.codeLife())
                .accessTokenTimeToLive(settings.accessTokenLife())
                .refreshTokenTimeToLive(settings.refreshTokenLife())
                .reuseRefreshTokens(false)
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Applications are made by their own module");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return ClientId.parse(clientId)
                .flatMap(id -> applications.find(CurrentPool.get().id(), id))
                .map(this::client)
                .orElse(null);
    }

    private RegisteredClient client(Application application) {
        return RegisteredClient.withId(application.id().value())
                .clientId(application.id().value())
                .clientName(application.name())
                .clientSecret(application.secret().value())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(application.redirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(application.postLogoutRedirectUris()))
                .scopes(scopes -> scopes.addAll(Scopes.KNOWN))
                .clientSettings(clientSettings)
                .tokenSettings(tokenSettings)
                .build();
    }
}
