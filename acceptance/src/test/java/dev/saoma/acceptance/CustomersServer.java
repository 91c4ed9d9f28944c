package dev.saoma.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The customer's own server for the account, older than Saoma: it believes what the account's Token signs.
final class CustomersServer implements AutoCloseable {

    private final WeChatMessages messages;
    private final HttpServer http;
    private final Function<Got, String> answer;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    /// A push that it took.
    ///
    /// @param webhook Saoma's own signature, empty if there is none
    /// @param clear what it says, in clear XML
    record Got(String query, Webhook webhook, String body, String clear) {

        String field(String name) {
            return WeChatMessages.field(clear, name);
        }
    }

    /// @param answer what it says to a push; WeChat shows it if it is one of its messages
    CustomersServer(AccountSecrets account, int port, Function<Got, String> answer) {
        this.messages = new WeChatMessages(account);
        this.answer = answer;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/wechat", this::take);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/wechat";
    }

    /// In the order in which they came.
    List<Got> got() {
        return List.copyOf(got);
    }

    /// Why it did not believe what came.
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getRawQuery();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("GET")) {
                send(exchange, 200, messages.echo(query));
                return;
            }
            Got push = new Got(query, Webhook.of(exchange.getRequestHeaders()), body, messages.open(query, body));
            got.add(push);
            send(exchange, 200, answer.apply(push));
        } catch (AssertionError e) {
            refused.add(String.valueOf(e.getMessage()));
            send(exchange, 403, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
