package dev.saoma.forwarder.boot;

import dev.saoma.forwarder.Forwarder;
import dev.saoma.forwarder.PushGate;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/// Forwards WeChat's pushes to Saoma from before the website's own handler. `saoma.forwarder.enabled=false` leaves it
/// out.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "saoma.forwarder.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ForwarderProperties.class)
public final class ForwarderAutoConfiguration {

    /// Before filters that may refuse or unpack a request, such as the ones of Spring Security, and after the one that
    /// sets the encoding.
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    ForwarderSettings saomaForwarderSettings(ForwarderProperties properties) {
        return ForwarderSettings.of(properties);
    }

    @Bean(destroyMethod = "close")
    Forwarder saomaForwarder(ForwarderSettings settings) {
        return Forwarder.open(settings.eventsAddress(), settings.secret(), settings.spool());
    }

    @Bean
    FilterRegistrationBean<PushFilter> saomaPushFilter(ForwarderSettings settings, Forwarder forwarder) {
        var gate = new PushGate(settings.token(), forwarder, InstantSource.system());
        var registration = new FilterRegistrationBean<>(new PushFilter(settings.path(), gate));
        registration.setOrder(ORDER);
        return registration;
    }
}
