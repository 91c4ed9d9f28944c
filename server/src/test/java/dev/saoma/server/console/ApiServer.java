package dev.saoma.server.console;

import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/// The whole server on a port of its own, which is also its public one, with an empty database in memory and a clock
/// to set. One for all the tests that carry this.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = ApiServer.Settings.class)
@Import({ApiServer.Clock.class, TestApi.class, TestDevelopers.class, TestBindings.class, TestCodes.class})
public @interface ApiServer {

    @TestConfiguration(proxyBeanMethods = false)
    class Clock {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    /// The public address holds the port, so it must be known before the server starts.
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var port = freePort();
            TestPropertyValues.of(
                            "server.port=" + port,
                            "management.server.port=-1",
                            "saoma.public-url=http://localhost:" + port,
                            "saoma.public-ips[0]=203.0.113.7",
                            "saoma.public-ips[1]=2001:db8::/32",
                            "saoma.route.allowed-networks=127.0.0.1/32",
                            "saoma.webhook.allowed-networks=127.0.0.1/32",
                            "saoma.push.look-every=50ms",
                            "saoma.data-directory=target/test-data/" + Ids.id(),
                            "spring.datasource.url=jdbc:h2:mem:" + Ids.id() + ";DB_CLOSE_DELAY=-1")
                    .applyTo(context);
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
