package dev.saoma.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.AccountServer.Received;
import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import dev.saoma.simulator.wire.Decryption;
import dev.saoma.simulator.wire.MessageCipher;
import dev.saoma.simulator.wire.Signature;
import dev.saoma.simulator.wire.XmlReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FaultTests extends SimulatorTest {

    @Test
    void anApiErrorIsAnsweredAsOftenAsAskedForAndOnlyOnItsPath() {
        fault(Map.of("kind", "api-error", "errcode", 45009, "path", "/cgi-bin/token", "count", 2));
        assertThat(account.stableToken(false).errcode()).isZero();
        assertThat(account.ordinaryToken().errcode()).isEqualTo(45009);
        assertThat(account.ordinaryToken().errcode()).isEqualTo(45009);
        assertThat(account.ordinaryToken().errcode()).isZero();
        assertThat(active()).isEmpty();
    }

    @Test
    void aFaultOfOneAccountLeavesTheOthersAlone() {
        TestAccount other = simulator.account(server.url(), Map.of());
        fault(Map.of("kind", "api-error", "errcode", -1, "appId", account.appId()));
        assertThat(account.stableToken(false).errcode()).isEqualTo(-1);
        assertThat(other.stableToken(false).errcode()).isZero();
    }

    @Test
    void aTokenTellsWhoseFaultACallMeets() {
        String token = account.token();
        fault(Map.of("kind", "api-error", "errcode", 40001, "appId", account.appId()));
        assertThat(simulator
                        .get("/cgi-bin/get_api_domain_ip?access_token=" + token)
                        .errcode())
                .isEqualTo(40001);
    }

    @Test
    void aConnectionIsCutWithoutAnAnswer() {
        fault(Map.of("kind", "api-reset", "count", 1));
        // A POST: Java's client quietly repeats a GET whose connection breaks.
        assertThat(account.stableToken(false).status()).isZero();
        assertThat(account.stableToken(false).status()).isEqualTo(200);
    }

    @Test
    void aBadGatewayAnswersInHtml() {
        fault(Map.of("kind", "api-html-502", "count", 1));
        Answer answer = account.ordinaryToken();
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.text()).contains("<h1>502 Bad Gateway</h1>");
    }

    @Test
    void aSlowCallIsAnsweredAllTheSame() {
        fault(Map.of("kind", "api-latency", "millis", 50, "count", 1));
        assertThat(account.ordinaryToken().errcode()).isZero();
        JsonNode call = simulator.get("/_simulator/calls").json().path(0);
        assertThat(call.path("millis").longValue()).isGreaterThanOrEqualTo(50);
        assertThat(call.path("faults").path(0).stringValue()).isEqualTo("api-latency");
    }

    @Test
    void aPushCanArriveTwice() {
        fault(Map.of("kind", "push-duplicate", "count", 1));
        JsonNode push = follow();
        assertThat(server.received()).hasSize(2);
        assertThat(server.received())
                .extracting(Received::body)
                .containsOnly(server.received().getFirst().body());
        assertThat(push.path("attempts")).hasSize(2);
        assertThat(push.path("outcome").stringValue()).isEqualTo("answered");
    }

    @Test
    void aPushCanBeLost() {
        fault(Map.of("kind", "push-drop", "count", 1));
        assertThat(follow().path("outcome").stringValue()).isEqualTo("dropped");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aPushCanComeLate() {
        fault(Map.of("kind", "push-delay", "millis", 20, "count", 1));
        JsonNode push = follow();
        assertThat(push.path("outcome").stringValue()).isEqualTo("answered");
        assertThat(push.path("faults").path(0).stringValue()).isEqualTo("push-delay");
    }

    @Test
    void aPushCanBeSignedWrongly() {
        fault(Map.of("kind", "push-wrong-signature", "count", 1));
        follow();
        Received received = server.only();
        assertThat(received.parameter("signature"))
                .isNotEqualTo(Signature.of(
                        account.callbackToken(), received.parameter("timestamp"), received.parameter("nonce")));
    }

    @Test
    void aPushCanBeOvertakenByTheNext() throws InterruptedException {
        fault(Map.of("kind", "push-reorder", "count", 1, "millis", 20_000));
        String person = simulator.person();
        JsonNode held = follow(person);
        assertThat(held.path("outcome").stringValue()).isEqualTo("held");
        simulator.post("/_simulator/text", Map.of("user", person, "appId", account.appId(), "content", "first"));
        JsonNode both = eventually(held.path("id").stringValue());
        assertThat(both.path("outcome").stringValue()).isEqualTo("answered");
        assertThat(server.received()).hasSize(2);
        assertThat(server.received().getLast().body())
                .isEqualTo(both.path("sentBody").stringValue());
    }

    @Test
    void aPushThatNobodyOvertakesComesLate() throws InterruptedException {
        fault(Map.of("kind", "push-reorder", "count", 1, "millis", 10));
        JsonNode push = eventually(follow().path("id").stringValue());
        assertThat(push.path("outcome").stringValue()).isEqualTo("answered");
    }

    @Test
    void aPushCanComeWithTheKeyFromBeforeTheChange() {
        simulator.put(
                "/_simulator/accounts/" + account.appId(),
                Map.of("callbackUrl", server.url(), "token", "rotated", "encodingAesKey", "a".repeat(43)));
        simulator.post("/_simulator/faults", Map.of("kind", "push-old-key", "count", 1));
        follow();
        Received received = server.only();
        assertThat(received.parameter("signature"))
                .isEqualTo(Signature.of(
                        account.callbackToken(), received.parameter("timestamp"), received.parameter("nonce")));
        String encrypted = XmlReader.read(received.body()).orElseThrow().text("Encrypt");
        assertThat(new MessageCipher(account.key()).decrypt(encrypted, account.appId()))
                .isInstanceOf(Decryption.Message.class);
    }

    @Test
    void whereNothingWasChangedTheOldKeyIsAStrangers() {
        fault(Map.of("kind", "push-old-key"));
        follow();
        String encrypted = XmlReader.read(server.only().body()).orElseThrow().text("Encrypt");
        assertThat(new MessageCipher(account.key()).decrypt(encrypted, account.appId()))
                .isInstanceOf(Decryption.Failed.class);
    }

    @Test
    void oneKindIsSwitchedOnAndOffBesideTheOthers() {
        fault(Map.of("kind", "push-drop"));
        simulator.post("/_simulator/faults", Map.of("kind", "api-reset"));
        assertThat(active()).hasSize(2);
        simulator.delete("/_simulator/faults?kind=push-drop");
        assertThat(active().path(0).path("kind").stringValue()).isEqualTo("api-reset");
        assertThat(simulator.delete("/_simulator/faults?kind=sabotage").status())
                .isEqualTo(400);
    }

    @Test
    void oneCallSwitchesEverythingOff() {
        simulator.put(
                "/_simulator/faults",
                Map.of("faults", List.of(Map.of("kind", "push-drop"), Map.of("kind", "api-reset"))));
        assertThat(active()).hasSize(2);
        simulator.delete("/_simulator/faults");
        assertThat(active()).isEmpty();
        assertThat(account.ordinaryToken().errcode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"faults\":[{}]}",
                "{\"faults\":[{\"kind\":\"api-latency\"}]}",
                "{\"faults\":[{\"kind\":\"api-reset\",\"millis\":5}]}",
                "{\"faults\":[{\"kind\":\"push-drop\",\"path\":\"/cgi-bin/token\"}]}",
                "{\"faults\":[{\"kind\":\"push-drop\",\"errcode\":1}]}",
                "{\"faults\":[{\"kind\":\"push-old-key\",\"millis\":5}]}",
                "{\"faults\":[{\"kind\":\"push-drop\",\"count\":0}]}",
                "{\"faults\":[{\"kind\":\"sabotage\"}]}"
            })
    void aFaultThatMakesNoSenseIsRefusedAndNothingChanges(String body) {
        fault(Map.of("kind", "push-drop"));
        Answer refused = simulator.put("/_simulator/faults", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").stringValue()).isNotEmpty();
        assertThat(active()).hasSize(1);
    }

    private void fault(Map<String, ?> fault) {
        simulator.put("/_simulator/faults", Map.of("faults", List.of(fault)));
    }

    private JsonNode active() {
        return simulator.get("/_simulator/faults").json().path("faults");
    }

    private JsonNode follow() {
        return follow(simulator.person());
    }

    /// The push once it is no longer held or on its way.
    private JsonNode eventually(String id) throws InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            JsonNode push = simulator.get("/_simulator/pushes/" + id).json();
            String outcome = push.path("outcome").stringValue();
            if ((!outcome.equals("held") && !outcome.equals("sending"))
                    || Instant.now().isAfter(patience)) {
                return push;
            }
            Thread.sleep(5);
        }
    }

    private JsonNode follow(String person) {
        return simulator
                .post("/_simulator/follow", Map.of("user", person, "appId", account.appId()))
                .json()
                .path("push");
    }
}
