package dev.saoma.server.oidc.web;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2DeviceCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/// Sets up where programs come to without a browser: how they show who they are, what they get tokens for, and
/// how they ask about tokens and end them. What the authorization server could do beside that is taken out.
@Component
record TokenEndpoints(
        RegisteredClientRepository clients,
        IntrospectionProvider introspection,
        RevocationProvider revocation,
        DeviceTokens devices,
        TokenRefusals refusals,
        SecretDigests secretDigests) {

    void configure(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(client -> client.authenticationConverters(TokenEndpoints::onlyOurClients)
                        .authenticationProviders(this::onlyOurClientProviders)
                        .errorResponseHandler(refusals))
                .tokenEndpoint(token -> token.accessTokenRequestConverters(TokenEndpoints::onlyOurGrants)
                        .authenticationProviders(this::onlyOurGrantProviders)
                        .errorResponseHandler(refusals))
                .tokenIntrospectionEndpoint(
                        endpoint -> endpoint.authenticationProviders(providers -> only(providers, introspection))
                                .errorResponseHandler(refusals))
                .tokenRevocationEndpoint(
                        endpoint -> endpoint.authenticationProviders(providers -> only(providers, revocation))
                                .errorResponseHandler(refusals));
    }

    private static void onlyOurClients(List<AuthenticationConverter> converters) {
        converters.removeIf(converter -> !(converter instanceof ClientSecretBasicAuthenticationConverter
                || converter instanceof ClientSecretPostAuthenticationConverter));
        converters.add(new PublicClientConverter());
    }

    private void onlyOurClientProviders(List<AuthenticationProvider> providers) {
        providers.removeIf(provider -> !(provider instanceof ClientSecretAuthenticationProvider
                || provider instanceof PublicClientAuthenticationProvider));
        providers.replaceAll(provider -> switch (provider) {
            case ClientSecretAuthenticationProvider secrets -> {
                secrets.setPasswordEncoder(secretDigests);
                yield secrets;
            }
            case PublicClientAuthenticationProvider withVerifier -> new PublicClientProvider(clients, withVerifier);
            default -> provider;
        });
    }

    private static void onlyOurGrants(List<AuthenticationConverter> converters) {
        converters.removeIf(converter -> !(converter instanceof OAuth2AuthorizationCodeAuthenticationConverter
                || converter instanceof OAuth2RefreshTokenAuthenticationConverter
                || converter instanceof OAuth2DeviceCodeAuthenticationConverter));
        converters.add(new ServiceTokenConverter());
    }

    private void onlyOurGrantProviders(List<AuthenticationProvider> providers) {
        providers.removeIf(provider -> !(provider instanceof OAuth2AuthorizationCodeAuthenticationProvider
                || provider instanceof OAuth2RefreshTokenAuthenticationProvider
                || provider instanceof OAuth2ClientCredentialsAuthenticationProvider));
        providers.add(devices.provider());
    }

    private static void only(List<AuthenticationProvider> providers, AuthenticationProvider ours) {
        providers.clear();
        providers.add(ours);
    }
}
