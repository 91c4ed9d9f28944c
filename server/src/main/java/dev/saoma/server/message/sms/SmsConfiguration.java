package dev.saoma.server.message.sms;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.GuardedClient;
import dev.saoma.server.kernel.outbound.Limits;
import dev.saoma.server.message.MessageSettings;
import dev.saoma.server.message.Senders;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// SMS services are called at public addresses, or where the operator allows it.
@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15), 64);

    @Bean
    SmsCarrier smsCarrier(Senders senders, MessageSettings settings, InstantSource clock, Chance chance)
            throws NoSuchAlgorithmException {
        var client = new GuardedClient(
                LIMITS,
                new AddressGuard(settings.allowedNetworks()),
                host -> List.of(InetAddress.getAllByName(host)),
                SSLContext.getDefault());
        return new SmsCarrier(senders, client, new AliyunCalls(clock, chance), new TencentCalls(clock));
    }
}
