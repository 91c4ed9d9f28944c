package dev.saoma.server.push.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Keeps Spring Security's filters off the door. Who knocks proves himself by a signature over the request, there is
/// nobody logged in and no page to protect, and the filters took as long as the rest of a push.
@Configuration(proxyBeanMethods = false)
class DoorSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain door() {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/connections/social/**"));
    }
}
