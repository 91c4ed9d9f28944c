package dev.saoma.server.route;

import dev.saoma.server.kernel.outbound.AddressGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where routes may lead.
@Configuration(proxyBeanMethods = false)
public class RouteConfiguration {

    @Bean
    AddressGuard routeGuard(DeliverySettings settings) {
        return new AddressGuard(settings.allowedNetworks());
    }
}
