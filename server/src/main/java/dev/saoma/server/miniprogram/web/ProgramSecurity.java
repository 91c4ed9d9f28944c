package dev.saoma.server.miniprogram.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Keeps Spring Security's filters off what the mini program calls: there are no cookies and no sessions, and its
/// bearer token is ours to open.
@Configuration(proxyBeanMethods = false)
class ProgramSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain miniProgram() {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/miniprogram/**"));
    }
}
