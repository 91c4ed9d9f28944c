package dev.saoma.server.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/// The whole server on a port of its own, with an empty database in memory and a clock that can be put forward.
/// One for all the tests that carry this.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {IssuerServer.OwnPort.class, IssuerServer.OwnData.class})
@Import({IssuerServer.Doubles.class, TestSites.class})
@interface IssuerServer {

    @TestConfiguration(proxyBeanMethods = false)
    class Doubles {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    /// The issuer's name holds the port, so the port must be known before the server starts.
    final class OwnPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var port = freePort();
            put(
                    context,
                    "own-port",
                    Map.of(
                            "server.port",
                            port,
                            "management.server.port",
                            0,
                            "saoma.public-url",
                            "http://localhost:" + port));
        }

        static void put(ConfigurableApplicationContext context, String name, Map<String, Object> properties) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(name, properties));
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// An empty database in memory, and a folder for the master key.
    final class OwnData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                OwnPort.put(
                        context,
                        "own-data",
                        Map.of(
                                "saoma.data-directory",
                                Files.createTempDirectory("saoma-issuer").toString(),
                                "saoma.logout.allowed-networks",
                                "127.0.0.0/8",
                                "saoma.logout.head-start",
                                "1m",
                                "saoma.webhook.allowed-networks",
                                "127.0.0.0/8",
                                "saoma.logout.first-pause",
                                "50ms",
                                "spring.datasource.url",
                                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
