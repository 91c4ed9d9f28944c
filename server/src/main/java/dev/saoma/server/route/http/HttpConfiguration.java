package dev.saoma.server.route.http;

import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.HostNames;
import dev.saoma.server.route.DeliverySettings;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Deliveries go to whom the machine's name lookup finds and the JVM's trust store trusts.
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    HttpCourier courier(DeliverySettings settings, AddressGuard guard, InstantSource clock)
            throws NoSuchAlgorithmException {
        HostNames names = host -> List.of(InetAddress.getAllByName(host));
        return new HttpCourier(settings, guard, names, SSLContext.getDefault(), clock);
    }
}
