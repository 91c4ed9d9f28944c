package dev.saoma.server.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A real HTTP server in the place of WeChat's API that does what the test directs and remembers what it was asked.
public final class DirectedApi implements AutoCloseable {

    /// Does one thing with a request.
    @FunctionalInterface
    public interface Act {
        void on(HttpExchange exchange) throws IOException;
    }

    /// What was asked.
    public record Asked(String method, String address, Map<String, List<String>> headers, String body) {}

    /// Calls below it go by their name alone, others by their path.
    private static final String USUAL = "/cgi-bin/";

    private final HttpServer server;
    private final Map<String, List<Act>> acts = new ConcurrentHashMap<>();
    private final Map<String, List<Asked>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();

    public DirectedApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        on("stable_token", exchange -> json("""
                {"access_token":"%s","expires_in":7200}""".formatted(nextToken())).on(exchange));
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What to do at each request of that call, in order; the last is done again and again.
    public void on(String call, Act... inOrder) {
        acts.put(call, List.of(inOrder));
    }

    public List<Asked> asked(String call) {
        return asked.getOrDefault(call, List.of());
    }

    /// A token that was not given out before.
    public String nextToken() {
        return "TOKEN-" + tokens.incrementAndGet() + "-of-"
                + server.getAddress().getPort();
    }

    public static Act json(String body) {
        return answer(200, "application/json; encoding=utf-8", body);
    }

    public static Act answer(int status, String contentType, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /// Cuts the connection without an answer.
    public static Act cut() {
        return exchange -> {};
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var call = path.startsWith(USUAL) ? path.substring(USUAL.length()) : path;
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var calls = asked.computeIfAbsent(call, _ -> new CopyOnWriteArrayList<>());
            int number;
            synchronized (calls) {
                number = calls.size();
                calls.add(new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        Map.copyOf(exchange.getRequestHeaders()),
                        body));
            }
            var directed = acts.getOrDefault(call, List.of(answer(404, "text/html", "")));
            directed.get(Math.min(number, directed.size() - 1)).on(exchange);
        }
    }

    /// From now on nobody is there.
    public void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }
}
