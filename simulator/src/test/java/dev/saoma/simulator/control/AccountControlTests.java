package dev.saoma.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.AccountServer.Received;
import dev.saoma.simulator.AccountServer.Told;
import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.wire.Decryption;
import dev.saoma.simulator.wire.MessageCipher;
import dev.saoma.simulator.wire.Signature;
import dev.saoma.simulator.wire.XmlReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AccountControlTests extends SimulatorTest {

    private static final String ID = "wx0123456789abcdef";

    @Test
    void whatIsLeftOutIsGenerated() {
        Answer created = simulator.post("/_simulator/accounts", Map.of());
        assertThat(created.status()).isEqualTo(201);
        JsonNode shown = created.json();
        assertThat(shown.path("appId").stringValue()).matches("wx[0-9a-f]{16}");
        assertThat(shown.path("appSecret").stringValue()).matches("[0-9a-f]{32}");
        assertThat(shown.path("originalId").stringValue()).matches("gh_[0-9a-f]{12}");
        assertThat(shown.path("encodingAesKey").stringValue()).matches("[0-9A-Za-z]{43}");
        assertThat(shown.path("mode").stringValue()).isEqualTo("safe");
        assertThat(shown.path("type").stringValue()).isEqualTo("service");
        assertThat(simulator.get("/_simulator/accounts").json().valueStream()).contains(shown);
    }

    @Test
    void puttingAnAccountAgainKeepsWhatItDoesNotMention() {
        JsonNode first = simulator
                .put("/_simulator/accounts/" + ID, Map.of("token", "first"))
                .json();
        Answer second = simulator.put("/_simulator/accounts/" + ID, Map.of("name", "Renamed"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("name").stringValue()).isEqualTo("Renamed");
        assertThat(second.json().path("token").stringValue()).isEqualTo("first");
        assertThat(second.json().path("appSecret")).isEqualTo(first.path("appSecret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"token\":\"ab\"}                        | token",
                "{\"token\":\"with space\"}                | token",
                "{\"encodingAesKey\":\"short\"}            | encodingAesKey",
                "{\"appSecret\":\"-\"}                     | appSecret",
                "{\"originalId\":\"x\"}                    | originalId",
                "{\"callbackUrl\":\"ftp://localhost/\"}    | callbackUrl",
                "{\"name\":\" \"}                          | name",
                "{\"mode\":\"secret\"}                     | mode",
                "{\"appSecrett\":\"x\"}                    | appSecrett",
                "{\"ipWhitelist\":\"127.0.0.1\"}           | ipWhitelist",
                "{\"appId\":\"wx1111111111111111\"}        | appId"
            })
    void aFieldThatIsWrongIsNamed(String body, String field) {
        Answer refused = simulator.put("/_simulator/accounts/" + ID, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").stringValue()).contains(field);
    }

    @Test
    void anAppIdHasItsForm() {
        assertThat(simulator
                        .put("/_simulator/accounts/abc", Map.of())
                        .json()
                        .path("detail")
                        .stringValue())
                .contains("appId");
    }

    @Test
    void savingTheServerAddressIsCheckedAsWeChatDoes() {
        assertThat(verify().path("ok").booleanValue()).isTrue();
        Received received = server.checks().getLast();
        assertThat(received.method()).isEqualTo("GET");
        assertThat(received.parameter("signature"))
                .isEqualTo(Signature.of(
                        account.callbackToken(), received.parameter("timestamp"), received.parameter("nonce")));
    }

    @Test
    void whyAServerAddressIsNotTakenIsSaid() {
        server.answersChecks(received -> Told.ok("\"" + received.parameter("echostr") + "\""));
        assertThat(verify().path("verdict").stringValue()).isEqualTo("wrong-echo");
        server.answersChecks(_ -> new Told(403, ""));
        assertThat(verify().path("verdict").stringValue()).isEqualTo("wrong-status");
        server.close();
        assertThat(verify().path("verdict").stringValue()).isEqualTo("no-answer");
        simulator.put("/_simulator/accounts/" + account.appId(), Map.of());
        assertThat(verify().path("verdict").stringValue()).isEqualTo("no-callback-url");
    }

    @Test
    void whatTheCheckFoundIsKeptWithTheAccount() {
        assertThat(shown().path("serverCheck").path("ok").booleanValue()).isTrue();
        server.answersChecks(_ -> new Told(403, ""));
        simulator.put("/_simulator/accounts/" + account.appId(), Map.of("callbackUrl", server.url()));
        assertThat(shown().path("serverCheck").path("verdict").stringValue()).isEqualTo("wrong-status");
        simulator.put("/_simulator/accounts/" + account.appId(), Map.of());
        assertThat(shown().path("serverCheck").isNull()).isTrue();
    }

    @Test
    void submittingTheServerConfigurationSavesItOnlyIfTheServerAnswers() {
        String submit = "/_simulator/accounts/" + account.appId() + "/check-url";
        server.answersChecks(_ -> Told.ok("no"));
        JsonNode refused = simulator
                .post(submit, Map.of("callbackUrl", server.url() + "/new", "token", "another"))
                .json();
        assertThat(refused.path("saved").booleanValue()).isFalse();
        assertThat(refused.path("check").path("verdict").stringValue()).isEqualTo("wrong-echo");
        assertThat(shown().path("token").stringValue()).isEqualTo(account.callbackToken());
        server.answersChecks(received -> Told.ok(received.parameter("echostr")));
        JsonNode saved = simulator
                .post(submit, Map.of("callbackUrl", server.url() + "/new", "token", "another"))
                .json();
        assertThat(saved.path("saved").booleanValue()).isTrue();
        assertThat(shown().path("token").stringValue()).isEqualTo("another");
        assertThat(shown().path("previousToken").stringValue()).isEqualTo(account.callbackToken());
        assertThat(shown().path("callbackUrl").stringValue()).endsWith("/new");
        Received check = server.checks().getLast();
        assertThat(check.parameter("signature"))
                .isEqualTo(Signature.of("another", check.parameter("timestamp"), check.parameter("nonce")));
    }

    @Test
    void afterARotationPushesGoOutWithTheNewKeyAndToken() {
        String key = "a".repeat(43);
        simulator.put(
                "/_simulator/accounts/" + account.appId(),
                Map.of("callbackUrl", server.url(), "token", "rotated", "encodingAesKey", key));
        follow();
        Received pushed = server.only();
        assertThat(pushed.parameter("signature"))
                .isEqualTo(Signature.of("rotated", pushed.parameter("timestamp"), pushed.parameter("nonce")));
        assertThat(new MessageCipher(key).decrypt(encrypted(pushed), account.appId()))
                .isInstanceOf(Decryption.Message.class);
        assertThat(shown().path("previousEncodingAesKey").stringValue()).isEqualTo(account.key());
    }

    @Test
    void pushesCanTravelInAnotherModeThanTheOwnerBelieves() {
        simulator.put(
                "/_simulator/accounts/" + account.appId(),
                Map.of("callbackUrl", server.url(), "pushMode", "plaintext"));
        follow();
        assertThat(server.only().body()).contains("<Event>").doesNotContain("<Encrypt>");
        assertThat(shown().path("mode").stringValue()).isEqualTo("safe");
    }

    @Test
    void anAccountThatIsRemovedIsGone() {
        String token = account.token();
        assertThat(simulator.delete("/_simulator/accounts/" + account.appId()).status())
                .isEqualTo(204);
        assertThat(simulator
                        .get("/cgi-bin/get_api_domain_ip?access_token=" + token)
                        .errcode())
                .isEqualTo(40013);
        assertThat(simulator.get("/_simulator/accounts/" + account.appId()).status())
                .isEqualTo(404);
    }

    private JsonNode shown() {
        return simulator.get("/_simulator/accounts/" + account.appId()).json();
    }

    private void follow() {
        simulator.post("/_simulator/follow", Map.of("user", simulator.person(), "appId", account.appId()));
    }

    private static String encrypted(Received pushed) {
        return XmlReader.read(pushed.body()).orElseThrow().text("Encrypt");
    }

    private JsonNode verify() {
        return simulator
                .post("/_simulator/accounts/" + account.appId() + "/verify", Map.of())
                .json();
    }
}
