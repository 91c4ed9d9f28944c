package dev.saoma.server.oidc.web;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2PushedAuthorizationRequestEndpointConfigurer;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Sets the authorization server up for what we offer: the authorization code and what follows from it, and
/// tokens for programs in their own name. What it could do beside that is taken out, so that it can neither be
/// reached nor be wrong.
record AuthorizationServer(
        TokenEndpoints tokens,
        UserInfoMapper userInfo,
        AuthorizeAnswers answers,
        OAuth2TokenGenerator<OAuth2AuthorizationCode> codes,
        PushProvider pushes,
        RefusalLog log) {

    void configure(OAuth2AuthorizationServerConfigurer server) {
        tokens.configure(server);
        server.authorizationEndpoint(authorize -> authorize
                        .authorizationRequestConverters(AuthorizationServer::onlyOurs)
                        .authenticationProviders(this::onlyCodeRequests)
                        .authorizationResponseHandler(answers)
                        .errorResponseHandler(answers))
                .pushedAuthorizationRequestEndpoint(this::pushed)
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                discovery -> discovery.providerConfigurationCustomizer(new Discovery()))
                        .userInfoEndpoint(endpoint -> endpoint.authenticationProviders(this::onlyOurUserInfo)
                                .errorResponseHandler(new UserInfoRefusals())));
        server.withObjectPostProcessor(new NoServletSession());
    }

    private static void onlyOurs(List<AuthenticationConverter> converters) {
        converters.clear();
        converters.add(new AuthorizeRequestConverter());
    }

    private void onlyOurUserInfo(List<AuthenticationProvider> providers) {
        providers.clear();
        providers.add(new UserInfoProvider(userInfo));
    }

    private void onlyCodeRequests(List<AuthenticationProvider> providers) {
        providers.removeIf(provider -> !(provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider));
        providers.forEach(provider -> {
            var codeRequests = (OAuth2AuthorizationCodeRequestAuthenticationProvider) provider;
            codeRequests.setAuthorizationCodeGenerator(codes);
            codeRequests.setAuthenticationValidator(new RequestRule(new TrialAddresses(pushes.addresses())));
        });
    }

    private void pushed(OAuth2PushedAuthorizationRequestEndpointConfigurer endpoint) {
        var told = new PushAnswers(pushes.settings(), log);
        endpoint.pushedAuthorizationRequestConverters(converters -> {
                    converters.clear();
                    converters.add(new PushConverter());
                })
                .authenticationProviders(providers -> {
                    providers.clear();
                    providers.add(pushes);
                })
                .pushedAuthorizationResponseHandler(told)
                .errorResponseHandler(told);
    }

    /// The authorization server would begin a servlet session for each code, to find the `sid` again; ours is a
    /// row.
    private static final class NoServletSession implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {
        @Override
        public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
            filter.setSessionAuthenticationStrategy((_, _, _) -> {});
            return filter;
        }
    }
}
