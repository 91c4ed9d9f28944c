package dev.saoma.server.message.mail;

import dev.saoma.server.message.Senders;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Mail servers are those that the JVM's trust store trusts.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailCarrier mailCarrier(Senders senders, InstantSource clock) throws NoSuchAlgorithmException {
        return new MailCarrier(senders, SSLContext.getDefault(), clock);
    }
}
