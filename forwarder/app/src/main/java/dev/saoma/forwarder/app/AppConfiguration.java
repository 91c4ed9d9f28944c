package dev.saoma.forwarder.app;

import dev.saoma.forwarder.Forwarder;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AppConfiguration {

    @Bean(destroyMethod = "close")
    Forwarder forwarder(AppSettings settings) {
        return Forwarder.open(settings.eventsAddress(), settings.secret(), Optional.of(settings.spool()));
    }

    @Bean
    TakePush takePush(AppSettings settings, Forwarder forwarder) {
        return new TakePush(settings, forwarder, InstantSource.system(), new SecureRandom());
    }
}
