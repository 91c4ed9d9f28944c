package dev.saoma.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A real HTTP server that stands where an account's own server would, remembers what it is sent and answers as told.
public final class AccountServer implements AutoCloseable {

    /// A request as it arrived.
    public record Received(String method, Map<String, String> query, String contentType, String body) {
        public String parameter(String name) {
            return query.getOrDefault(name, "");
        }
    }

    /// An answer to give.
    public record Told(int status, String body) {
        public static Told ok(String body) {
            return new Told(200, body);
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Received> checks = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Told> answer = _ -> Told.ok("success");
    private volatile Function<Received, Told> echo = received -> Told.ok(received.parameter("echostr"));

    public AccountServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/events";
    }

    /// The checks of the address, which come when it is saved.
    public List<Received> checks() {
        return List.copyOf(checks);
    }

    public void answersChecks(Function<Received, Told> how) {
        echo = how;
    }

    /// The pushes.
    public List<Received> received() {
        return List.copyOf(received);
    }

    /// The pushes once there are so many of them, for those that come by themselves.
    public List<Received> await(int howMany) throws InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        while (received.size() < howMany && Instant.now().isBefore(patience)) {
            Thread.sleep(5);
        }
        return received();
    }

    public Received only() {
        if (received.size() != 1) {
            throw new AssertionError("Expected one request, but there were " + received.size());
        }
        return received.getFirst();
    }

    public void answers(Function<Received, Told> how) {
        answer = how;
    }

    public void forget() {
        received.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received request = new Received(
                    exchange.getRequestMethod(),
                    query(exchange.getRequestURI().getRawQuery()),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean check = request.method().equals("GET");
            (check ? checks : received).add(request);
            Told told = (check ? echo : answer).apply(request);
            byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
