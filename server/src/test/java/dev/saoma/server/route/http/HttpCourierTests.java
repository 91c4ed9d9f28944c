package dev.saoma.server.route.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.GuardedClient;
import dev.saoma.server.kernel.outbound.HostNames;
import dev.saoma.server.route.Courier.Return;
import dev.saoma.server.route.Shop;
import dev.saoma.server.route.TestRoutes;
import dev.saoma.server.route.Trouble;
import dev.saoma.server.testing.Ids;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real requests to real servers, good and bad ones.
class HttpCourierTests {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress NOT_HERE = InetAddress.ofLiteral("127.0.0.2");
    private static final Duration SHORT = Duration.ofMillis(1500);

    @TempDir
    private Path folder;

    private final AtomicReference<Shop.Act> act = new AtomicReference<>(Shop.answer(200, "success"));
    private final AtomicReference<String> address = new AtomicReference<>("");
    private final AtomicReference<String> host = new AtomicReference<>("");
    private HttpServer server = newServer();

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        listen(server);
    }

    private void listen(HttpServer listening) {
        server = listening;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            address.set(exchange.getRequestURI().toString());
            host.set(exchange.getRequestHeaders().getFirst("Host"));
            exchange.getRequestBody().readAllBytes();
            act.get().on(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static SSLContext noTrust() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Return carry(String target, HostNames names, SSLContext trust, String... allowed) {
        var settings = TestRoutes.settings(SHORT, allowed);
        var route = TestRoutes.route(new ConnectionId(Ids.id()), target);
        try (var courier = new HttpCourier(
                settings, new AddressGuard(settings.allowedNetworks()), names, trust, InstantSource.system())) {
            return courier.carry(TestRoutes.delivery(route, "oSomebody", Instant.now()), route);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Return carry(HostNames names) {
        return carry("http://shop.test:" + server.getAddress().getPort() + "/", names, noTrust(), "127.0.0.1/32");
    }

    private Return carry() {
        return carry(_ -> List.of(HERE));
    }

    private static void failed(Return result, Trouble trouble) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Return.Failed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(trouble));
    }

    @Test
    void theQueryArrivesCharacterForCharacter() {
        assertThat(carry()).isInstanceOf(Return.Taken.class);

        assertThat(address.get()).isEqualTo("/?timestamp=1&nonce=%2f%7e+~'()%20");
        assertThat(host.get()).isEqualTo("shop.test:" + server.getAddress().getPort());
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsConnectedTo() {
        var answers = new ArrayDeque<>(List.of(List.of(HERE), List.of(NOT_HERE)));

        assertThat(carry(_ -> answers.remove())).isInstanceOf(Return.Taken.class);

        assertThat(answers).containsExactly(List.of(NOT_HERE));
    }

    @Test
    void aNameThatLeadsInsideIsNotConnectedTo() {
        failed(carry(_ -> List.of(NOT_HERE)), Trouble.FORBIDDEN_ADDRESS);
        failed(carry(_ -> List.of(InetAddress.ofLiteral("::1"))), Trouble.FORBIDDEN_ADDRESS);
        assertThat(address.get()).isEmpty();
    }

    @Test
    void ofSeveralAddressesOnlyAllowedOnesAreTriedUntilOneIsThere() {
        var settings = new String[] {"127.0.0.1/32", "127.0.0.3/32"};
        var nobody = InetAddress.ofLiteral("127.0.0.3");

        var result = carry(
                "http://shop.test:" + server.getAddress().getPort() + "/",
                _ -> List.of(NOT_HERE, nobody, HERE),
                noTrust(),
                settings);

        assertThat(result).isInstanceOf(Return.Taken.class);
    }

    @Test
    void httpIsForAllowedNetworksOnly() {
        failed(
                carry("http://shop.test/", _ -> List.of(InetAddress.ofLiteral("1.1.1.1")), noTrust()),
                Trouble.FORBIDDEN_ADDRESS);
    }

    @Test
    void aNameThatNobodyKnowsIsSaidToBe() {
        failed(
                carry(name -> {
                    throw new UnknownHostException(name);
                }),
                Trouble.UNKNOWN_HOST);
    }

    @Test
    void aNameLookupThatDoesNotEndIsBrokenOff() {
        failed(
                carry(_ -> {
                    forever();
                    return List.of(HERE);
                }),
                Trouble.TOO_SLOW);
    }

    @Test
    void aServerThatIsNotThereIsSaidToBe() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        failed(
                carry("http://shop.test:" + closed + "/", _ -> List.of(HERE), noTrust(), "127.0.0.1/32"),
                Trouble.NO_CONNECTION);
    }

    @Test
    void aServerThatDoesNotAnswerIsLeftInTime() {
        act.set(_ -> forever());

        failed(carry(), Trouble.TOO_SLOW);
    }

    @Test
    void aServerThatSendsAByteAtATimeIsLeftInTime() {
        act.set(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (var sent = 0; sent < 1000; sent++) {
                    out.write('x');
                    out.flush();
                    pause();
                }
            }
        });

        failed(carry(), Trouble.TOO_SLOW);
    }

    @Test
    void noMoreOfAnAnswerIsReadThanTheLimit() {
        act.set(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                var block = new byte[8192];
                for (var sent = 0; sent < 100_000; sent++) {
                    out.write(block);
                }
            }
        });

        assertThat(carry()).isInstanceOfSatisfying(Return.Taken.class, taken -> {
            assertThat(taken.answer().body()).hasSize(GuardedClient.LARGEST_ANSWER);
            assertThat(taken.answer().whole()).isFalse();
        });
    }

    @Test
    void aRedirectIsReportedAndNotFollowed() {
        act.set(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://shop.test/elsewhere");
            Shop.answer(302, "").on(exchange);
        });

        failed(carry(), Trouble.REDIRECT);
        assertThat(address.get()).startsWith("/?");
    }

    @Test
    void theCertificateMustBeForTheNameEvenThoughAnAddressIsConnectedTo() throws Exception {
        var keys = keys("shop.test");
        var names = new AtomicReference<String>();
        var https = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        act.set(exchange -> {
            var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            names.set(((SNIHostName) session.getRequestedServerNames().getFirst()).getAsciiName());
            Shop.answer(200, "success").on(exchange);
        });
        server.stop(0);
        listen(https);
        var port = https.getAddress().getPort();

        assertThat(carry("https://shop.test:" + port + "/", _ -> List.of(HERE), context(keys), "127.0.0.1/32"))
                .isInstanceOf(Return.Taken.class);
        assertThat(names.get()).isEqualTo("shop.test");
        failed(
                carry("https://other.test:" + port + "/", _ -> List.of(HERE), context(keys), "127.0.0.1/32"),
                Trouble.NOT_TRUSTED);
        failed(
                carry("https://shop.test:" + port + "/", _ -> List.of(HERE), noTrust(), "127.0.0.1/32"),
                Trouble.NOT_TRUSTED);
    }

    private KeyStore keys(String name) throws IOException, GeneralSecurityException, InterruptedException {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "shop",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start()
                .waitFor();
        return KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static void forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
