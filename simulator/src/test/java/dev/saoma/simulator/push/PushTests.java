package dev.saoma.simulator.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.AccountServer.Received;
import dev.saoma.simulator.AccountServer.Told;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import dev.saoma.simulator.wire.Decryption;
import dev.saoma.simulator.wire.MessageCipher;
import dev.saoma.simulator.wire.Signature;
import dev.saoma.simulator.wire.XmlNode;
import dev.saoma.simulator.wire.XmlReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PushTests extends SimulatorTest {

    @Test
    void inSafeModeOnlyTheReceiverAndTheCiphertextTravel() {
        JsonNode push = follow(account);
        Received received = server.only();
        XmlNode body = XmlReader.read(received.body()).orElseThrow();
        assertThat(received.contentType()).isEqualTo("text/xml");
        assertThat(body.children()).extracting(XmlNode::name).containsExactly("ToUserName", "Encrypt");
        assertThat(new MessageCipher(account.key()).decrypt(body.text("Encrypt"), account.appId()))
                .isEqualTo(new Decryption.Message(push.path("clearXml").stringValue()));
        assertSigned(account, received, body.text("Encrypt"));
    }

    @Test
    void inCompatibleModeBothTravelInOneDocument() {
        TestAccount compatible = simulator.account(server.url(), Map.of("mode", "compatible"));
        follow(compatible);
        XmlNode body = XmlReader.read(server.only().body()).orElseThrow();
        assertThat(body.text("Event")).isEqualTo("subscribe");
        assertSigned(compatible, server.only(), body.text("Encrypt"));
    }

    @Test
    void inPlaintextModeTheClearDocumentTravelsWithoutMessageSignature() {
        TestAccount plain = simulator.account(server.url(), Map.of("mode", "plaintext"));
        JsonNode push = follow(plain);
        assertThat(server.only().body()).isEqualTo(push.path("clearXml").stringValue());
        assertThat(server.only().query()).containsOnlyKeys("signature", "timestamp", "nonce", "openid");
    }

    @Test
    void aServerThatAnswersAnErrorIsTriedThreeTimesWithOneBodyAndFreshSignatures() {
        server.answers(_ -> new Told(503, "busy"));
        JsonNode push = follow(account);
        List<Received> tries = server.received();
        assertThat(tries).hasSize(3);
        assertThat(tries)
                .extracting(Received::body)
                .containsOnly(tries.getFirst().body());
        assertThat(tries).extracting(received -> received.parameter("nonce")).doesNotHaveDuplicates();
        assertThat(push.path("outcome").stringValue()).isEqualTo("failed");
        assertThat(push.path("problem").path("code").stringValue()).isEqualTo("status");
        assertThat(push.path("attempts")).hasSize(3);
        assertThat(push.path("attempts").path(0).path("status").intValue()).isEqualTo(503);
        assertThat(push.path("attempts").path(0).path("body").stringValue()).isEqualTo("busy");
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsGivenUpAndTriedAgain() {
        CountDownLatch over = new CountDownLatch(1);
        server.answers(_ -> {
            awaitQuietly(over);
            return Told.ok("success");
        });
        JsonNode push = follow(account);
        over.countDown();
        assertThat(push.path("attempts")
                        .valueStream()
                        .map(one -> one.path("errorCode").stringValue()))
                .containsExactly("timeout", "timeout", "timeout");
    }

    @Test
    void aServerThatIsGoneIsReported() {
        server.close();
        JsonNode push = follow(account);
        assertThat(push.path("problem").path("code").stringValue()).isEqualTo("unreachable");
    }

    @Test
    void aServerThatRecoversIsNotTriedFurther() {
        server.answers(_ -> server.received().size() < 2 ? new Told(500, "") : Told.ok(""));
        JsonNode push = follow(account);
        assertThat(push.path("outcome").stringValue()).isEqualTo("answered");
        assertThat(push.path("attempts")).hasSize(2);
        assertThat(push.path("reply").isNull()).isTrue();
    }

    @Test
    void withoutAServerAddressNothingIsSent() {
        TestAccount without = simulator.account(null, Map.of());
        assertThat(follow(without).path("outcome").stringValue()).isEqualTo("not-configured");
    }

    @Test
    void onlyTheNewestPushesAreRemembered() {
        String person = simulator.person();
        simulator.post("/_simulator/follow", Map.of("user", person, "appId", account.appId()));
        for (int i = 0; i < 25; i++) {
            simulator.post("/_simulator/text", Map.of("user", person, "appId", account.appId(), "content", "n" + i));
        }
        JsonNode pushes = simulator.get("/_simulator/pushes").json();
        assertThat(pushes).hasSize(20);
        assertThat(pushes.path(0).path("clearXml").stringValue()).contains("n24");
    }

    @Test
    void aHugePushGoesOutWholeAndIsRememberedInPart() {
        String huge = "<xml><a>" + "x".repeat(1_500_000) + "</a></xml>";
        simulator.post("/_simulator/push", Map.of("appId", account.appId(), "clearXml", huge, "mode", "plaintext"));
        assertThat(server.only().body()).isEqualTo(huge);
        assertThat(simulator.get("/_simulator/pushes").text().length()).isLessThan(100_000);
    }

    @Test
    void aPushMadeForATestGoesOutAsTold() {
        JsonNode push = simulator
                .post(
                        "/_simulator/push",
                        Map.of(
                                "appId", account.appId(),
                                "clearXml", "<xml><a>1</a></xml>",
                                "mode", "plaintext",
                                "token", "another",
                                "timestamp", 1,
                                "nonce", "n",
                                "retries", 0))
                .json();
        Received received = server.only();
        assertThat(received.body()).isEqualTo("<xml><a>1</a></xml>");
        assertThat(received.parameter("timestamp")).isEqualTo("1");
        assertThat(received.parameter("signature")).isEqualTo(Signature.of("another", "1", "n"));
        assertThat(received.query()).doesNotContainKey("openid");
        assertThat(push.path("kind").stringValue()).isEqualTo("custom");
    }

    @Test
    void aPushCanBeEncryptedForAnotherAppId() {
        simulator.post(
                "/_simulator/push", Map.of("appId", account.appId(), "clearXml", "<xml/>", "encryptedFor", "wxother"));
        String encrypted = XmlReader.read(server.only().body()).orElseThrow().text("Encrypt");
        assertThat(new MessageCipher(account.key()).decrypt(encrypted, "wxother"))
                .isEqualTo(new Decryption.Message("<xml/>"));
    }

    private JsonNode follow(TestAccount of) {
        return simulator
                .post("/_simulator/follow", Map.of("user", simulator.person(), "appId", of.appId()))
                .json()
                .path("push");
    }

    private static void assertSigned(TestAccount account, Received received, String encrypted) {
        String timestamp = received.parameter("timestamp");
        String nonce = received.parameter("nonce");
        assertThat(received.query())
                .containsOnlyKeys("signature", "timestamp", "nonce", "openid", "encrypt_type", "msg_signature")
                .containsEntry("encrypt_type", "aes")
                .containsEntry("signature", Signature.of(account.callbackToken(), timestamp, nonce))
                .containsEntry("msg_signature", Signature.of(account.callbackToken(), timestamp, nonce, encrypted));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
