package dev.saoma.server.push;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PushConfiguration {

    @Bean
    SpentMarks spentMarks(PushSettings settings) {
        return new SpentMarks(settings.freshness());
    }
}
