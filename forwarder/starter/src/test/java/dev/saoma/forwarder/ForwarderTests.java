package dev.saoma.forwarder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.forwarder.TestSaoma.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ForwarderTests {

    private static final Patience SHORT =
            new Patience(Duration.ofMillis(2), Duration.ofMillis(10), Duration.ofDays(1), 5);
    private static final Instant AT = Instant.ofEpochSecond(1_714_112_445);

    @TempDir
    Path folder;

    private final TestSaoma saoma = new TestSaoma();
    private final List<Forwarder> open = new ArrayList<>();

    @AfterEach
    void close() {
        saoma.close();
        open.forEach(Forwarder::close);
    }

    @Test
    void aPushArrivesAsWeChatSentItWithTheSignatureBeside() {
        var push = TestPush.safe("oPerson", "hello", AT);

        forward(forwarder(InstantSource.fixed(AT)), push);

        var received = saoma.next();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.query()).isEqualTo(push.query());
        assertThat(received.body()).isEqualTo(push.text());
        assertThat(received.header("Content-Type")).isEqualTo("text/xml");
        assertThat(received.header("webhook-id")).matches("msg_[0-9a-f]{32}");
        assertThat(received.header("webhook-timestamp")).isEqualTo("1714112445");
        assertThat(received.header("webhook-signature"))
                .isEqualTo(TestSaoma.secret().sign(received.header("webhook-id"), AT, push.body()));
    }

    @Test
    void aPushThatFailsIsTriedAgainUnderTheSameIdWithANewSignature() {
        saoma.answer(503, 500, 404, 302, 200);

        forward(forwarder(new TickingClock()), TestPush.safe("oPerson", "hello", AT));

        var tries = received(5);
        assertThat(tries)
                .extracting(received -> received.header("webhook-id"))
                .hasSize(5)
                .containsOnly(tries.getFirst().header("webhook-id"));
        assertThat(tries)
                .extracting(received -> received.header("webhook-timestamp"))
                .doesNotHaveDuplicates();
        assertThat(tries)
                .extracting(received -> received.header("webhook-signature"))
                .doesNotHaveDuplicates();
    }

    @Test
    void pushesOfOneSenderArriveInOrderThoughTheFirstFails() {
        saoma.answer(500, 500);
        var forwarder = forwarder(InstantSource.system());
        var held = saoma.hold();
        for (var text : List.of("first", "second", "third")) {
            forward(forwarder, TestPush.plaintext("oPerson", text, AT));
        }
        held.countDown();

        assertThat(received(5))
                .extracting(ForwarderTests::text)
                .containsExactly("first", "first", "first", "second", "third");
    }

    @Test
    void whatSaomaDoesNotBelieveIsDroppedAfterFiveTriesAndSaidLoudly(CapturedOutput output) {
        saoma.answer(403, 403, 403, 403, 403, 200);
        var forwarder = forwarder(InstantSource.system());

        forward(forwarder, TestPush.plaintext("oPerson", "refused", AT));
        forward(forwarder, TestPush.plaintext("oPerson", "next", AT));

        assertThat(received(6))
                .extracting(ForwarderTests::text)
                .containsExactly("refused", "refused", "refused", "refused", "refused", "next");
        assertThat(output)
                .containsOnlyOnce("does not believe the pushes that are forwarded to it (403)")
                .contains("Check that the secret is the forwarding secret of this connection")
                .doesNotContain(TestSaoma.SECRET.substring(6));
    }

    @Test
    void toForwardDoesNotWaitForSaoma() {
        var held = saoma.hold();
        var forwarder = forwarder(InstantSource.system());

        for (var i = 0; i < 100; i++) {
            forward(forwarder, TestPush.plaintext("oPerson" + i, "hello", AT));
        }

        held.countDown();
        assertThat(received(100)).hasSize(100);
    }

    @Test
    void anOrderlyEndDeliversWhatWaits() {
        var forwarder = forwarder(InstantSource.system());
        var held = saoma.hold();
        for (var i = 0; i < 20; i++) {
            forward(forwarder, TestPush.plaintext("oPerson", "hello", AT));
        }
        held.countDown();

        forwarder.close();

        assertThat(saoma.unread()).isEqualTo(20);
    }

    @Test
    void withoutASpoolTheEndSaysWhatIsLost(CapturedOutput output) {
        var forwarder = forwarder(InstantSource.system());
        saoma.close();
        forward(forwarder, TestPush.plaintext("oPerson", "hello", AT));

        forwarder.close();

        assertThat(output).contains("1 pushes were not delivered and are lost; with a spool folder they would be kept");
    }

    @Test
    void withASpoolTheNextProcessDeliversWhatThisOneCouldNot(CapturedOutput output) {
        var elsewhere = new TestSaoma();
        var port = elsewhere.port();
        var address = elsewhere.address();
        elsewhere.close();
        var before = open(address, Optional.of(folder), InstantSource.system());
        forward(before, TestPush.plaintext("oPerson", "first", AT));
        forward(before, TestPush.plaintext("oPerson", "second", AT));
        before.close();
        assertThat(output).contains("2 pushes are not delivered yet; they go on with the next start");

        try (var back = new TestSaoma(port)) {
            var after = open(address, Optional.of(folder), InstantSource.system());

            assertThat(List.of(back.next(), back.next()))
                    .extracting(ForwarderTests::text)
                    .containsExactly("first", "second");
            after.close();
        }
        try (var spool = new Spool(folder)) {
            assertThat(spool.left()).isEmpty();
        }
    }

    @Test
    void aNewPushFindsOutThatSaomaIsBackAndTheWaitingOnesFollowAtOnce(CapturedOutput output) {
        saoma.answer(503);
        var longPauses = new Patience(Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(1), 5);
        var forwarder = Forwarder.open(
                saoma.address(), TestSaoma.secret(), Optional.empty(), longPauses, InstantSource.system());
        open.add(forwarder);
        forward(forwarder, TestPush.plaintext("oFirst", "waits", AT));
        assertThat(text(saoma.next())).isEqualTo("waits");
        await().untilAsserted(() -> assertThat(output).contains("could not be forwarded to " + saoma.address()));

        forward(forwarder, TestPush.plaintext("oSecond", "new", AT));

        assertThat(received(2)).extracting(ForwarderTests::text).containsExactly("new", "waits");
    }

    private Forwarder forwarder(InstantSource clock) {
        return open(saoma.address(), Optional.empty(), clock);
    }

    private Forwarder open(EventsAddress address, Optional<Path> spool, InstantSource clock) {
        var forwarder = Forwarder.open(address, TestSaoma.secret(), spool, SHORT, clock);
        open.add(forwarder);
        return forwarder;
    }

    private static void forward(Forwarder forwarder, TestPush push) {
        forwarder.forward(push.query(), "text/xml", push.body());
    }

    private List<Received> received(int count) {
        var all = new ArrayList<Received>();
        while (all.size() < count) {
            all.add(saoma.next());
        }
        return all;
    }

    private static String text(Received received) {
        return received.body().replaceAll("(?s).*<Content><!\\[CDATA\\[(.*?)]].*", "$1");
    }
}
