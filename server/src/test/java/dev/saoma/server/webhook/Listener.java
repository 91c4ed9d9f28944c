package dev.saoma.server.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A customer's server that is told by webhook: keeps what it hears and answers as it is told to, with 200
/// afterwards.
public final class Listener implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new ArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private int usual = 200;

    /// One request.
    public record Heard(Map<String, List<String>> headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String type() {
            return json().get("type").asString();
        }

        public String id() {
            return header("webhook-id");
        }

        /// The first of that name; empty where there is none.
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        /// Whether somebody else's library, with that secret, takes it.
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            }
        }
    }

    public Listener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> List.copyOf(header.getValue())));
            var status = hear(new Heard(headers, body));
            var said = ("I say " + status).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
    }

    private synchronized int hear(Heard request) {
        heard.add(request);
        var next = answers.poll();
        return next == null ? usual : next;
    }

    /// Answers the next requests with these.
    public synchronized void answer(int... statuses) {
        for (var status : statuses) {
            answers.add(status);
        }
    }

    /// Answers all others with that.
    public synchronized void answerAlways(int status) {
        usual = status;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=of-mine";
    }

    /// What came, in order.
    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /// The types of what came, in order.
    public List<String> types() {
        return heard().stream().map(Heard::type).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
