package dev.saoma.server.oidc.logout;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;

/// An application that is told of logouts: keeps what it hears and answers as it is told to, with 200 afterwards.
public final class LogoutReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<String> bodies = new ArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private volatile int usual = 200;

    public LogoutReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(heard(body), -1);
            exchange.close();
        });
        server.start();
    }

    private synchronized int heard(String body) {
        bodies.add(body);
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
    public void answerAlways(int status) {
        usual = status;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/logout?of=app");
    }

    /// The tokens that came, in order.
    public synchronized List<String> tokens() {
        return bodies.stream()
                .map(body -> body.substring("logout_token=".length()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
