package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.oidc.DpopProofs;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.LoginMarks;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.PushedRequests;
import dev.saoma.server.pool.Addresses;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Spring Security's two chains: the issuer's, and everybody else's. Neither knows a servlet session, a form of
/// its own or a user with a password.
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /// Nothing may be loaded, framed or posted; a page that needs more says so itself.
    private static final String STRICTEST =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return Endpoints.belowThePool();
    }

    /// Spring Security would time each of its filters on each request, which takes longer than what they do.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain issuer(
            HttpSecurity http,
            RegisteredClientRepository clients,
            OAuth2AuthorizationService authorizations,
            TokenEndpoints tokens,
            UserInfoMapper userInfo,
            Grants grants,
            Applications applications,
            DpopProofs proofs,
            AuthorizeAnswers answers,
            LoginDemands demands,
            LoginRequests requests,
            LoginMarks marks,
            PushedRequests pushed,
            PushLimit limit,
            TokenRefusals refusals,
            RefusalLog log,
            ConsentPages consents,
            FindSession findSession,
            SessionCookies cookies,
            Addresses addresses,
            OidcSettings settings,
            InstantSource clock,
            Chance chance) {
        stateless(http);
        http.securityMatcher(Endpoints.ofAuthorizationServer())
                .securityContext(
                        context -> context.securityContextRepository(new SessionContexts(findSession, cookies)))
                .oauth2AuthorizationServer(server -> {
                    server.registeredClientRepository(clients).authorizationService(authorizations);
                    new AuthorizationServer(
                                    tokens,
                                    userInfo,
                                    answers,
                                    Tokens.codes(settings, clock, chance),
                                    new PushProvider(pushed, limit, proofs, addresses, settings, clock, chance),
                                    log)
                            .configure(server);
                })
                .oauth2ResourceServer(SecurityChains::withoutAnyOfItsOwn)
                // Who may in is decided by the endpoints themselves, and before userinfo by the filter of its tokens.
                .authorizeHttpRequests(requestsTo -> requestsTo.anyRequest().permitAll())
                .addFilterBefore(new IssuerFilter(addresses), HeaderWriterFilter.class)
                .addFilterAfter(new PostedRequestFilter(answers), HeaderWriterFilter.class)
                .addFilterAfter(new CrossOriginFilter(), HeaderWriterFilter.class)
                .addFilterAfter(new MethodFilter(), HeaderWriterFilter.class)
                .addFilterAfter(new TokenFormFilter(refusals), HeaderWriterFilter.class)
                .addFilterAfter(new AuthorizeDoor(pushed, marks, answers, settings, clock), HeaderWriterFilter.class)
                .addFilterBefore(
                        new AccessTokenFilter(grants, applications, proofs, addresses, clock),
                        AuthorizationFilter.class)
                .addFilterBefore(
                        new LoginDetour(
                                demands,
                                requests,
                                marks,
                                pushed,
                                consents,
                                answers,
                                new TrialAddresses(addresses),
                                clock),
                        AuthorizationFilter.class);
        http.headers(headers -> headers.addHeaderWriter(new KeptForAWhile()));
        return http.build();
    }

    /// Who may do what is each module's own affair; the chain gives them headers.
    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        stateless(http);
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    /// The authorization server brings a resource server along for its userinfo, which would look for tokens at
    /// every endpoint and knows those in the form of a JWT only.
    private static void withoutAnyOfItsOwn(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.bearerTokenResolver(_ -> null)
                .dPoP(proofs -> proofs.requestMatcher(_ -> false))
                .jwt(jwt -> jwt.decoder(_ -> {
                    throw new BadJwtException("Nobody asks this one");
                }));
    }

    private static void stateless(HttpSecurity http) {
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(
                        AbstractHttpConfigurer
                                ::disable) // no cookie alone allows a change: see the sessions' decision record
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(SecurityChains::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICTEST))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter(new FrameRule())
                // With no-referrer, browsers would send `Origin: null` with a form, which no check could tell from a
                // foreign one.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
