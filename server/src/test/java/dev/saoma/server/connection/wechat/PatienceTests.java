package dev.saoma.server.connection.wechat;

import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A WeChat that does not answer holds up nobody for longer than the settings say. The node's patience is short
/// here; the API holds each request until the test has its result.
class PatienceTests {

    @AutoClose
    private static final Node node = Node.start(
            "--saoma.wechat.read-timeout=300ms", "--saoma.wechat.budget=1s", "--saoma.wechat.calls-at-once=1");

    private final DirectedApi api = new DirectedApi();
    private final CountDownLatch over = new CountDownLatch(1);
    private final OfficialAccount account = TestConnections.at(
            api.url(), TestConnections.officialAccount(TestPools.pool().id()));

    PatienceTests() throws IOException {}

    @AfterEach
    void stopApi() {
        over.countDown();
        api.close();
    }

    private Reply<QrCode> createQrCode() {
        return node.weChat().createQrCode(account, "scene", Duration.ofMinutes(2));
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        api.on("qrcode/create", _ -> hold());

        assertThat(createQrCode())
                .isEqualTo(new Reply.Unreachable<>("qrcode/create at " + api.url() + ": no answer in time"));
    }

    @Test
    void aServerThatStopsInTheMiddleOfItsAnswerIsGivenUp() {
        api.on("qrcode/create", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hold();
        });

        assertThat(createQrCode())
                .isEqualTo(new Reply.Unreachable<>("qrcode/create at " + api.url() + ": no answer in time"));
    }

    @Test
    void aTokenThatDoesNotComeIsGivenUp() {
        api.on("stable_token", _ -> hold());

        assertThat(createQrCode()).isInstanceOf(Reply.Unreachable.class);
    }

    @Test
    void callsOfOneAccountBeyondTheLimitWaitOnlyAWhileAndOtherAccountsDoNotWait() throws IOException {
        api.on("qrcode/create", _ -> hold(), json("{}"));
        // The first call has the token by now, and the only place.
        var first = CompletableFuture.supplyAsync(this::createQrCode);
        Awaitility.await().until(() -> !api.asked("qrcode/create").isEmpty());
        try (var other = new DirectedApi()) {
            other.on("qrcode/create", json("{\"ticket\":\"t\",\"url\":\"u\"}"));
            var elsewhere = TestConnections.at(
                    other.url(),
                    TestConnections.officialAccount(TestPools.pool().id()));

            assertThat(node.weChat().createQrCode(elsewhere, "scene", Duration.ofMinutes(2)))
                    .isInstanceOf(Reply.Ok.class);
        }
        assertThat(first.join()).isInstanceOf(Reply.Unreachable.class);
    }
}
