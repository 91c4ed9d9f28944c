package dev.saoma.server.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a request may hold before anybody has looked at it, over real HTTP.
class BodyLimitsTests {

    private static final Duration FOREVER = Duration.ofHours(1);
    private static final int BUDGET = 128 * 1024;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    /// Reads it all, and says how much it was, or why it could not.
    private final class Reader extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            try {
                var body = Content.Source.asInputStream(request).readAllBytes();
                if (Request.getPathInContext(request).equals("/hold")) {
                    mayEnd.await();
                }
                Content.Sink.write(response, true, "read " + body.length, callback);
            } catch (IOException e) {
                response.setStatus(400);
                Content.Sink.write(response, true, String.valueOf(e.getMessage()), callback);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                callback.failed(e);
            }
            return true;
        }
    }

    private void start(Duration within) throws Exception {
        server.addConnector(connector);
        var limits = new BodyLimits(within, BUDGET, List.of());
        limits.setHandler(new Reader());
        server.setHandler(limits);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        mayEnd.countDown();
        server.stop();
    }

    @Test
    void aBodyThatIsAllThereIsReadAsEver() throws Exception {
        start(FOREVER);

        try (var socket = sent("/", 40_000, 40_000)) {
            assertThat(answer(socket)).contains("200 OK").endsWith("read 40000");
        }
    }

    @Test
    void aBodyThatDoesNotComeInTimeFails() throws Exception {
        start(Duration.ofMillis(200));

        try (var socket = sent("/", 40_000, 100)) {
            assertThat(answer(socket)).contains("400 ").endsWith("The body did not come in time");
        }
    }

    @Test
    void aBodyThatTricklesFailsAsWell() throws Exception {
        start(Duration.ofMillis(500));

        try (var socket = sent("/", 40_000, 100)) {
            Thread.ofVirtual().start(() -> trickle(socket));
            assertThat(answer(socket)).contains("400 ").endsWith("The body did not come in time");
        }
    }

    @Test
    void largeBodiesShareABudgetAndSmallOnesNeedNone() throws Exception {
        start(FOREVER);
        var held = new ArrayList<Socket>();
        try {
            var refused = 0;
            for (var number = 0; number < 8; number++) {
                var socket = sent("/hold", 60_000, 60_000);
                held.add(socket);
                // Those that find room are held; the others are told at once.
                socket.setSoTimeout(300);
                refused += isRefused(socket) ? 1 : 0;
            }
            assertThat(refused).isEqualTo(6);

            try (var small = sent("/", LimitedBody.FREE, LimitedBody.FREE)) {
                assertThat(answer(small)).endsWith("read " + LimitedBody.FREE);
            }
        } finally {
            mayEnd.countDown();
            for (var socket : held) {
                socket.close();
            }
        }
    }

    @Test
    void whatABodyHeldIsGivenBackWithItsAnswer() throws Exception {
        start(FOREVER);

        for (var number = 0; number < 10; number++) {
            try (var socket = sent("/", 60_000, 60_000)) {
                assertThat(answer(socket)).endsWith("read 60000");
            }
        }
    }

    private Socket sent(String path, int length, int sent) throws IOException {
        var socket = new Socket("localhost", connector.getLocalPort());
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + length
                + "\r\n\r\n";
        socket.getOutputStream().write((head + "x".repeat(sent)).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void trickle(Socket socket) {
        try {
            while (!socket.isClosed()) {
                socket.getOutputStream().write('x');
                Thread.sleep(20);
            }
        } catch (IOException _) {
            // It was closed, as it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRefused(Socket socket) throws IOException {
        try {
            return answer(socket).endsWith("Too many large bodies are being sent to us");
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
