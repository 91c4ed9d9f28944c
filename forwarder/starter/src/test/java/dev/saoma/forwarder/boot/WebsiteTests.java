package dev.saoma.forwarder.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.forwarder.TestPush;
import dev.saoma.forwarder.TestSaoma;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A website's own handler, with the starter before it, over real HTTP.
@SpringBootTest(classes = TestWebsite.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class WebsiteTests {

    private static final AtomicInteger SECOND = new AtomicInteger();

    private static final TestSaoma SAOMA = new TestSaoma();

    @TempDir
    static Path spool;

    @LocalServerPort
    int port;

    private final HttpClient wechat = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("saoma.forwarder.path", () -> "/wechat");
        registry.add("saoma.forwarder.token", () -> TestPush.TOKEN);
        registry.add("saoma.forwarder.events-address", SAOMA::url);
        registry.add("saoma.forwarder.secret", () -> TestSaoma.SECRET);
        registry.add("saoma.forwarder.spool", spool::toString);
    }

    @AfterEach
    void nothingElseWasForwarded() {
        assertThat(SAOMA.unread()).isZero();
    }

    @AfterAll
    static void close() {
        SAOMA.close();
    }

    @Test
    void theHandlersAnswerGoesToWeChatAndThePushToSaoma() {
        var push = TestPush.safe("oPerson", "你好", eachASecondLater());

        assertThat(post(push, Map.of())).isEqualTo("200 own answer 415670741 to " + push.text());

        var received = SAOMA.next();
        assertThat(received.query()).isEqualTo(push.query());
        assertThat(received.body()).isEqualTo(push.text());
        assertThat(received.header("Content-Type")).isEqualTo("text/xml");
        assertThat(received.header("webhook-signature")).startsWith("v1,");
    }

    @Test
    void theHandlerCanReadTheStream() {
        var push = TestPush.plaintext("oPerson", "你好", eachASecondLater());

        assertThat(post(push, Map.of("X-Read", "stream")))
                .isEqualTo("200 stream true " + push.body().length + " " + push.text());
        assertThat(SAOMA.next().body()).isEqualTo(push.text());
    }

    @Test
    void theHandlerCanUseTheReader() {
        var push = TestPush.plaintext("oPerson", "你好", eachASecondLater());

        assertThat(post(push, Map.of("X-Read", "reader", "Content-Type", "text/xml;charset=UTF-8")))
                .isEqualTo("200 reader " + push.text());
        assertThat(SAOMA.next().body()).isEqualTo(push.text());
    }

    @Test
    void aFormIsNoPushAndReachesTheHandlerWhole() {
        var form = new TestPush(TestPush.plaintext("o", "", eachASecondLater()).query(), "field=value");

        assertThat(post(form, Map.of("X-Read", "form", "Content-Type", "application/x-www-form-urlencoded")))
                .isEqualTo("200 form value 415670741");
    }

    @Test
    void theHandlersRefusalGoesToWeChatUntouched() {
        assertThat(post(TestPush.plaintext("oPerson", "hello", eachASecondLater()), Map.of("X-Read", "fail")))
                .isEqualTo("409 fail");
        assertThat(SAOMA.next().body()).contains("hello");
    }

    @Test
    void theAnswerDoesNotWaitForSaoma() {
        var held = SAOMA.hold();

        assertThat(post(TestPush.plaintext("oPerson", "hello", eachASecondLater()), Map.of()))
                .startsWith("200 own answer");

        held.countDown();
        assertThat(SAOMA.next().body()).contains("hello");
    }

    @Test
    void thePushIsInTheSpoolBeforeTheAnswerIsGivenAndGoneWhenItIsDelivered() throws IOException {
        var held = SAOMA.hold();

        post(TestPush.plaintext("oPerson", "kept", eachASecondLater()), Map.of());

        assertThat(pushesInSpool()).isEqualTo(1);
        held.countDown();
        SAOMA.next();
        // The next push of the same person is only sent when the one before is settled.
        post(TestPush.plaintext("oPerson", "next", eachASecondLater()), Map.of());
        SAOMA.next();
        assertThat(pushesInSpool()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatDoesNotVerifyReachesTheHandlerOnly() {
        var forged = new TestPush(
                TestPush.plaintext("oPerson", "hello", eachASecondLater())
                        .query()
                        .replace("signature=", "signature=0"),
                "<xml/>");

        assertThat(post(forged, Map.of())).isEqualTo("200 own answer 415670741 to <xml/>");
    }

    @Test
    void whatIsTooLargeToBeAPushReachesTheHandlerWhole() {
        var large = new TestPush(
                TestPush.plaintext("oPerson", "", eachASecondLater()).query(), "x".repeat((1 << 20) + 100_000));

        assertThat(post(large, Map.of("X-Read", "length"))).isEqualTo("200 1148576");
        // Without a length in its head.
        assertThat(send(
                        large,
                        Map.of("X-Read", "length"),
                        HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(large.body()))))
                .isEqualTo("200 1148576");
    }

    @Test
    void whatComesToOtherPathsIsNotLookedAt() {
        var push = TestPush.plaintext("oPerson", "hello", eachASecondLater());

        assertThat(answer(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/other?" + push.query()))
                        .POST(HttpRequest.BodyPublishers.ofString(push.text()))))
                .isEqualTo("200 " + push.text());
    }

    @Test
    void theCheckOfTheServerAddressIsLeftToTheHandler() {
        assertThat(answer(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/wechat?echostr=42"))))
                .isEqualTo("200 42");
    }

    private static long pushesInSpool() throws IOException {
        try (var files = Files.list(spool)) {
            return files.filter(file -> file.toString().endsWith(".push")).count();
        }
    }

    private String post(TestPush push, Map<String, String> headers) {
        return send(push, headers, HttpRequest.BodyPublishers.ofByteArray(push.body()));
    }

    private String send(TestPush push, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/wechat?" + push.query()))
                .setHeader("Content-Type", "text/xml")
                .POST(body);
        headers.forEach(request::setHeader);
        return answer(request);
    }

    private String answer(HttpRequest.Builder request) {
        try {
            var answer = wechat.send(
                    request.timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answer.statusCode() + " " + answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// A signature is good for one push in clear text, and its time is all in which those of these tests
    /// differ.
    private static Instant eachASecondLater() {
        return Instant.now().plusSeconds(SECOND.incrementAndGet());
    }
}
