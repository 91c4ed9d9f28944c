package dev.saoma.server.kernel.web;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts [BodyLimits] in front of everything that the server serves.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class ServerLimits implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    /// As long as WeChat would wait for an answer.
    private static final Duration BODY_WITHIN = Duration.ofSeconds(5);

    private static final int SHARE_OF_MEMORY = 8;

    private final List<LongBody> exceptions;

    ServerLimits(ObjectProvider<LongBody> exceptions) {
        this.exceptions = exceptions.stream().toList();
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            var limits = new BodyLimits(BODY_WITHIN, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, exceptions);
            limits.setHandler(server.getHandler());
            server.setHandler(limits);
        });
    }
}
