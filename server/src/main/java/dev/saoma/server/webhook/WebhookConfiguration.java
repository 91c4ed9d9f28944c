package dev.saoma.server.webhook;

import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.GuardedClient;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Messages go to whom the machine's name lookup finds and the JVM's trust store trusts.
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    static final String ALARM = "webhook";

    @Bean
    AlarmKind webhookAlarm(WebhookSettings settings) {
        return new AlarmKind(ALARM, settings.lostAfter());
    }

    @Bean
    WebhookCaller webhookCaller(WebhookSettings settings, InstantSource clock) throws NoSuchAlgorithmException {
        var guard = new AddressGuard(settings.allowedNetworks());
        var client = new GuardedClient(
                settings.limits(), guard, host -> List.of(InetAddress.getAllByName(host)), SSLContext.getDefault());
        return new WebhookCaller(client, clock);
    }
}
