package com.example.website;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;

/// Nothing but Spring Security's own login and logout by OpenID Connect.
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain loginAndLogout(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
        // Logging out here logs out of the identity server too, which then sends the visitor back to the home page.
        var logout = new OidcClientInitiatedLogoutSuccessHandler(clients);
        logout.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/", "/error", "/favicon.ico", "/style.css", "/icon.svg")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/").failureUrl("/?failed").defaultSuccessUrl("/", true))
                .logout(out -> out.logoutSuccessHandler(logout))
                .build();
    }
}
