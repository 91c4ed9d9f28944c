package dev.saoma.forwarder;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An HTTP server in Saoma's place: it answers as it is told, 200 when nothing was told, and shows what came.
public final class TestSaoma implements AutoCloseable {

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String PATH = "/connections/social/official-account/5f0c00000000000000000001/events";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public TestSaoma() {
        this(0);
    }

    TestSaoma(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext(PATH, this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(),
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                exchange.getRequestHeaders(),
                body));
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(Objects.requireNonNullElse(answers.poll(), 200), -1);
        exchange.close();
    }

    public EventsAddress address() {
        return EventsAddress.read(url()).value().orElseThrow();
    }

    public String url() {
        return "http://localhost:" + port() + PATH;
    }

    int port() {
        return server.getAddress().getPort();
    }

    static WebhookSecret secret() {
        return WebhookSecret.read(SECRET).value().orElseThrow();
    }

    /// The answers to the next requests.
    void answer(int... statuses) {
        for (var status : statuses) {
            answers.add(status);
        }
    }

    /// From now on nobody is answered, until the returned latch is opened.
    public CountDownLatch hold() {
        gate.countDown();
        gate = new CountDownLatch(1);
        return gate;
    }

    public Received next() {
        try {
            var next = received.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("what came to Saoma").isNotNull();
            return Objects.requireNonNull(next);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public int unread() {
        return received.size();
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
        threads.close();
    }

    public record Received(String method, String query, Headers headers, String body) {

        public String header(String name) {
            return Objects.requireNonNullElse(headers.getFirst(name), "");
        }
    }
}
