package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.GuardedClient;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Notices go to whom the machine's name lookup finds and the JVM's trust store trusts.
@Configuration(proxyBeanMethods = false)
class LogoutConfiguration {

    static final String ALARM = "logout";

    @Bean
    AlarmKind logoutAlarm(LogoutSettings settings) {
        return new AlarmKind(ALARM, settings.lostAfter());
    }

    @Bean
    BackChannel backChannel(LogoutSettings settings) throws NoSuchAlgorithmException {
        var guard = new AddressGuard(settings.allowedNetworks());
        return new BackChannel(new GuardedClient(
                settings.limits(), guard, host -> List.of(InetAddress.getAllByName(host)), SSLContext.getDefault()));
    }
}
