package dev.saoma.server.oidc.web;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2DeviceCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Sets the authorization server up for what we offer: authorization code and refresh token for websites with a
/// secret, and tokens for programs in their own name. What it could do beside that is taken out, so that it can neither
/// be reached nor be wrong.
record AuthorizationServer(
        UserInfoMapper userInfo,
        AuthorizeAnswers answers,
        OAuth2TokenGenerator<OAuth2AuthorizationCode> codes,
        DeviceClients deviceClients,
        DeviceTokens deviceTokens) {

    void configure(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(client -> client.authenticationConverters(this::onlySecretsAndDevices)
                        .authenticationProviders(this::onlySecretAndDeviceProvider)
                        .errorResponseHandler(new TokenRefusals()))
                .authorizationEndpoint(authorize -> authorize
                        .authorizationRequestConverters(AuthorizationServer::onlyOurs)
                        .authenticationProviders(this::onlyCodeRequests)
                        .authorizationResponseHandler(answers)
                        .errorResponseHandler(answers))
                .tokenEndpoint(token -> token.accessTokenRequestConverters(AuthorizationServer::onlyOurGrants)
                        .authenticationProviders(this::onlyOurGrantProviders)
                        .errorResponseHandler(new TokenRefusals()))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                discovery -> discovery.providerConfigurationCustomizer(new Discovery()))
                        .userInfoEndpoint(endpoint ->
                                endpoint.userInfoMapper(userInfo).errorResponseHandler(new UserInfoRefusals())));
        server.withObjectPostProcessor(new NoServletSession());
    }

    private void onlySecretsAndDevices(List<AuthenticationConverter> converters) {
        converters.removeIf(converter -> !(converter instanceof ClientSecretBasicAuthenticationConverter
                || converter instanceof ClientSecretPostAuthenticationConverter));
        converters.add(deviceClients);
    }

    private void onlySecretAndDeviceProvider(List<AuthenticationProvider> providers) {
        providers.removeIf(provider -> !(provider instanceof ClientSecretAuthenticationProvider));
        providers.forEach(
                provider -> ((ClientSecretAuthenticationProvider) provider).setPasswordEncoder(new SecretDigests()));
        // Before the other: that one takes whatever names a client.
        providers.addFirst(deviceClients);
    }

    private static void onlyOurs(List<AuthenticationConverter> converters) {
        converters.clear();
        converters.add(new AuthorizeRequestConverter());
    }

    private void onlyCodeRequests(List<AuthenticationProvider> providers) {
        providers.removeIf(provider -> !(provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider));
        providers.forEach(provider -> {
            var codeRequests = (OAuth2AuthorizationCodeRequestAuthenticationProvider) provider;
            codeRequests.setAuthorizationCodeGenerator(codes);
            codeRequests.setAuthenticationValidator(new RedirectUriRule());
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
        providers.add(deviceTokens.provider());
    }

    /// The authorization server would begin a servlet session for each code, to find the `sid` again; ours is a row.
    private static final class NoServletSession implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {
        @Override
        public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
            filter.setSessionAuthenticationStrategy((_, _, _) -> {});
            return filter;
        }
    }
}
