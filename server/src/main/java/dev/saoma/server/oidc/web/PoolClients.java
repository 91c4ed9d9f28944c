package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.ConsoleLogin;
import dev.saoma.server.application.TokenLives;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.ServiceClient;
import dev.saoma.server.oidc.ServiceClients;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// The current pool's applications, and the programs that act in their own name, as OAuth clients.
@Component
final class PoolClients implements RegisteredClientRepository {

    /// Where a client carries its application along.
    private static final String APPLICATION = Application.class.getName();

    private final Applications applications;
    private final ServiceClients services;
    private final OidcSettings settings;
    private final Addresses addresses;

    PoolClients(Applications applications, ServiceClients services, OidcSettings settings, Addresses addresses) {
        this.addresses = addresses;
        this.applications = applications;
        this.services = services;
        this.settings = settings;
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
        var pool = CurrentPool.get().id();
        return ClientId.parse(clientId)
                .flatMap(id -> applications
                        .known(pool, id)
                        .map(this::client)
                        .or(() -> services.find(pool, id).map(PoolClients::client)))
                .orElse(null);
    }

    /// Its tokens are opaque: they are looked up at each use, so that what is taken from it is gone at once.
    private static RegisteredClient client(ServiceClient service) {
        return RegisteredClient.withId(service.id().value())
                .clientId(service.id().value())
                .clientName(service.name())
                .clientSecret(SecretDigests.of(service.id(), service.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(service.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(service.tokenLife())
                        .build())
                .build();
    }

    /// The application that such a client is; nothing for a program that acts in its own name.
    static Optional<Application> application(RegisteredClient client) {
        return Optional.ofNullable(client.getClientSettings().getSetting(APPLICATION));
    }

    private static Set<ClientAuthenticationMethod> authenticationMethods(Application application) {
        return application.secret().isPresent()
                ? Set.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST)
                : Set.of(ClientAuthenticationMethod.NONE);
    }

    /// A device cannot be sent back anywhere, so it is not given a code.
    private static Set<AuthorizationGrantType> grantTypes(Application application) {
        return Set.of(
                AuthorizationGrantType.REFRESH_TOKEN,
                application.rules().kind() == ClientKind.DEVICE
                        ? AuthorizationGrantType.DEVICE_CODE
                        : AuthorizationGrantType.AUTHORIZATION_CODE);
    }

    /// Where the console asks for the login, there is no other address; [RequestRule] lets only its own requests
    /// through.
    private List<String> redirectUris(Application application) {
        return ConsoleLogin.of(application.id()).isPresent()
                ? List.of(new TrialAddresses(addresses).of(application))
                : application.redirectUris();
    }

    private RegisteredClient client(Application application) {
        var client = RegisteredClient.withId(application.id().value());
        application
                .secret()
                .map(digest -> SecretDigests.of(application.id(), digest))
                .ifPresent(client::clientSecret);
        return client.clientId(application.id().value())
                .clientName(application.name())
                .clientAuthenticationMethods(methods -> methods.addAll(authenticationMethods(application)))
                .authorizationGrantTypes(types -> types.addAll(grantTypes(application)))
                .redirectUris(uris -> uris.addAll(redirectUris(application)))
                .postLogoutRedirectUris(uris -> uris.addAll(application.postLogoutRedirectUris()))
                .scopes(scopes -> scopes.addAll(Scopes.KNOWN))
                .clientSettings(clientSettings(application))
                .tokenSettings(tokenSettings(application.rules()))
                .build();
    }

    private static ClientSettings clientSettings(Application application) {
        return ClientSettings.builder()
                .requireProofKey(application.rules().requirePkce())
                .requireAuthorizationConsent(false)
                .setting(APPLICATION, application)
                .build();
    }

    private TokenSettings tokenSettings(ClientRules rules) {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(settings.codeLife())
                .accessTokenTimeToLive(TokenLives.within(rules.lives().access(), settings.accessTokenLife()))
                .accessTokenFormat(
                        switch (rules.accessTokens()) {
                            case JWT, AT_JWT -> OAuth2TokenFormat.SELF_CONTAINED;
                            case OPAQUE -> OAuth2TokenFormat.REFERENCE;
                        })
                .refreshTokenTimeToLive(TokenLives.within(rules.lives().refresh(), settings.refreshTokenLife()))
                .reuseRefreshTokens(false)
                .build();
    }
}
