package dev.saoma.server.route;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A customer's server: it does what the test directs and remembers what it was asked.
public final class Shop implements AutoCloseable {

    /// Does one thing with a request.
    @FunctionalInterface
    public interface Act {
        void on(HttpExchange exchange) throws IOException;
    }

    /// What was asked.
    public record Asked(String path, String query, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private final HttpServer server;
    private final Queue<Act> acts = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Act otherwise = answer(200, "success");

    public Shop() {
        this(0);
    }

    public Shop(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /// An answer of that status and text.
    public static Act answer(int status, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        };
    }

    int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/wechat";
    }

    /// What to do with the next requests, in order.
    void next(Act... inOrder) {
        acts.addAll(List.of(inOrder));
    }

    /// What to do with all others.
    public void always(Act act) {
        otherwise = act;
    }

    public List<Asked> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery();
        asked.add(new Asked(
                uri.getRawPath(),
                query == null ? "" : query,
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var act = acts.poll();
        (act == null ? otherwise : act).on(exchange);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
