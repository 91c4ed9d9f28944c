package dev.saoma.simulator.mini;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server that a login mini program calls: it says what it was told to say, and remembers what it was asked.
final class MiniProgramServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Asked(String path, String authorization, String referer, JsonNode body) {}

    private record Said(int status, Map<String, ?> body) {}

    private final HttpServer http;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, List<Said>> says = new ConcurrentHashMap<>();

    MiniProgramServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    List<Asked> asked() {
        return asked;
    }

    /// What the next call is answered, and after it what the next `say` says; the last stays.
    void say(String call, int status, Map<String, ?> body) {
        says.computeIfAbsent("/miniprogram/v1/" + call, _ -> new CopyOnWriteArrayList<>())
                .add(new Said(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(
                path,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Referer")),
                JSON.readTree(exchange.getRequestBody().readAllBytes())));
        List<Said> left = says.getOrDefault(path, List.of());
        Said said = left.isEmpty() ? new Said(404, Map.of()) : left.size() > 1 ? left.removeFirst() : left.getFirst();
        byte[] body = JSON.writeValueAsString(said.body()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
