package dev.saoma.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.SimulatorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PhoneTests extends SimulatorTest {

    @Test
    void somebodyWhoDoesNotFollowSeesTheProfileAndTheServerHearsNothing() {
        String person = simulator.person();
        JsonNode scanned = simulator.scan(person, account.codeUrl("s_1"), false);
        assertThat(outcome(scanned)).isEqualTo("not-following");
        assertThat(scanned.path("account").path("appId").stringValue()).isEqualTo(account.appId());
        assertThat(scanned.path("push").isNull()).isTrue();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void followingThroughACodeIsPushedWithThePrefixedSceneAndTheTicket() {
        JsonNode code = account.code("qrscene_x");
        String person = simulator.person();
        JsonNode push =
                simulator.scan(person, code.path("url").stringValue(), true).path("push");
        assertThat(push.path("kind").stringValue()).isEqualTo("subscribe");
        assertThat(push.path("clearXml").stringValue())
                .contains("<Event><![CDATA[subscribe]]></Event>")
                .contains("<EventKey><![CDATA[qrscene_qrscene_x]]></EventKey>")
                .contains("<Ticket><![CDATA[" + code.path("ticket").stringValue() + "]]></Ticket>")
                .contains("<FromUserName><![CDATA[" + account.openIdOf(person) + "]]></FromUserName>")
                .contains("<ToUserName><![CDATA[" + account.originalId() + "]]></ToUserName>");
    }

    @Test
    void aFollowersScanIsPushedWithTheBareScene() {
        String person = simulator.person();
        simulator.scan(person, account.codeUrl("s_1"), true);
        JsonNode code = account.code("s_2");
        JsonNode push =
                simulator.scan(person, code.path("url").stringValue(), false).path("push");
        assertThat(push.path("clearXml").stringValue())
                .contains("<Event><![CDATA[SCAN]]></Event>")
                .contains("<EventKey><![CDATA[s_2]]></EventKey>")
                .contains(code.path("ticket").stringValue());
    }

    @Test
    void anExpiredCodeIsNotPushed() {
        String person = simulator.person();
        String url = account.codeUrl("s_1");
        simulator.advanceClock(601);
        assertThat(outcome(simulator.scan(person, url, true))).isEqualTo("expired-code");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aCodeOfSomebodyElseIsUnknown() {
        assertThat(outcome(simulator.scan(simulator.person(), "https://example.org/", true)))
                .isEqualTo("unknown-code");
    }

    @Test
    void whoFollowsFromTheProfileBringsTheCodeAlongEvenWhenItHasExpiredMeanwhile() {
        String person = simulator.person();
        String url = account.codeUrl("s_1");
        simulator.scan(person, url, false);
        simulator.advanceClock(601);
        JsonNode push = simulator
                .post("/_simulator/follow", Map.of("user", person, "appId", account.appId(), "code", url))
                .json()
                .path("push");
        assertThat(push.path("clearXml").stringValue()).contains("qrscene_s_1");
    }

    @Test
    void followingWithoutACodeHasAnEmptyEventKeyAndNoTicket() {
        String clear = pushOf("/_simulator/follow", Map.of("user", simulator.person(), "appId", account.appId()))
                .path("clearXml")
                .stringValue();
        assertThat(clear).contains("<EventKey><![CDATA[]]></EventKey>").doesNotContain("Ticket");
    }

    @Test
    void unfollowingIsPushedOnceAndEndsTheChat() {
        String person = simulator.person();
        Map<String, String> both = Map.of("user", person, "appId", account.appId());
        simulator.post("/_simulator/follow", both);
        assertThat(pushOf("/_simulator/unfollow", both).path("clearXml").stringValue())
                .contains("<Event><![CDATA[unsubscribe]]></Event>");
        assertThat(simulator.post("/_simulator/unfollow", both).status()).isEqualTo(409);
        assertThat(simulator
                        .post("/_simulator/text", Map.of("user", person, "appId", account.appId(), "content", "hi"))
                        .json()
                        .path("code")
                        .stringValue())
                .isEqualTo("not-following");
    }

    @Test
    void whatAPersonWritesIsPushedAsItIs() {
        String person = simulator.person();
        simulator.post("/_simulator/follow", Map.of("user", person, "appId", account.appId()));
        String clear = pushOf(
                        "/_simulator/text", Map.of("user", person, "appId", account.appId(), "content", "a ]]> <b> 你好"))
                .path("clearXml")
                .stringValue();
        assertThat(clear)
                .contains("<Content><![CDATA[a ]]]]><![CDATA[> <b> 你好]]></Content>")
                .containsPattern("<MsgId>\\d{19}</MsgId>");
    }

    @Test
    void aPersonKeepsTheirOpenIdAfterUnfollowing() {
        String person = simulator.person();
        String before = account.openIdOf(person);
        simulator.post("/_simulator/follow", Map.of("user", person, "appId", account.appId()));
        simulator.post("/_simulator/unfollow", Map.of("user", person, "appId", account.appId()));
        assertThat(account.openIdOf(person)).isEqualTo(before);
    }

    @Test
    void anUnknownPersonIsToldHowToGetOne() {
        var answer = simulator.post("/_simulator/scan", Map.of("user", "nobody", "code", "x"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").stringValue()).contains("POST /_simulator/users");
    }

    private JsonNode pushOf(String path, Map<String, ?> body) {
        return simulator.post(path, body).json().path("push");
    }

    private static String outcome(JsonNode scanned) {
        return scanned.path("outcome").stringValue();
    }
}
