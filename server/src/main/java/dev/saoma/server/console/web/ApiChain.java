package dev.saoma.server.console.web;

import dev.saoma.server.console.FindCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/// The admin API's own security chain: a bearer token in the header, or the console's session. A browser adds no
/// token by itself; with the session's cookie [SessionFilter] asks for what another site does not have. No script of
/// another site is told that it may read.
@Configuration(proxyBeanMethods = false)
class ApiChain {

    @Bean
    @Order(0)
    SecurityFilterChain adminApi(HttpSecurity http, FindCaller callers, DeveloperSessionsOfRequests sessions) {
        var refusals = new Refusals();
        http.securityMatcher(AdminApi.VERSION_1, AdminApi.VERSION_3)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable) // the session's filter asks for a token of its own
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(
                        server -> server.opaqueToken(token -> token.introspector(new CallerTokens(callers)))
                                .authenticationEntryPoint(refusals))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, AdminApi.DOCUMENT)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .addFilterAfter(new OnlyAtTheRoot(), HeaderWriterFilter.class)
                .addFilterBefore(new SessionFilter(sessions), BearerTokenAuthenticationFilter.class);
        return http.build();
    }
}
