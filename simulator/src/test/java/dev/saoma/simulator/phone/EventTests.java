package dev.saoma.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import dev.saoma.simulator.wire.XmlNode;
import dev.saoma.simulator.wire.XmlReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EventTests extends SimulatorTest {

    private TestAccount plain;
    private String person;

    @BeforeEach
    void followAnAccountInPlaintextMode() {
        plain = simulator.account(server.url(), Map.of("mode", "plaintext"));
        person = simulator.person();
        simulator.post("/_simulator/follow", Map.of("user", person, "appId", plain.appId()));
        server.forget();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text       | Content MsgId",
                "image      | PicUrl MediaId MsgId",
                "voice      | MediaId Format MsgId",
                "video      | MediaId ThumbMediaId MsgId",
                "shortvideo | MediaId ThumbMediaId MsgId",
                "location   | Location_X Location_Y Scale Label MsgId",
                "link       | Title Description Url MsgId"
            })
    void everyMessageHasItsElements(String type, String elements) {
        XmlNode sent = happen(Map.of("event", type));
        assertThat(sent.text("MsgType")).isEqualTo(type);
        assertThat(sent.text("FromUserName")).isEqualTo(plain.openIdOf(person));
        for (String element : elements.split(" ", -1)) {
            assertThat(sent.text(element)).as(element).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subscribe             | EventKey",
                "unsubscribe           | EventKey",
                "SCAN                  | EventKey",
                "CLICK                 | EventKey",
                "VIEW                  | EventKey MenuId",
                "view_miniprogram      | EventKey MenuId",
                "scancode_push         | EventKey ScanCodeInfo",
                "scancode_waitmsg      | EventKey ScanCodeInfo",
                "pic_sysphoto          | EventKey SendPicsInfo",
                "pic_photo_or_album    | EventKey SendPicsInfo",
                "pic_weixin            | EventKey SendPicsInfo",
                "location_select       | EventKey SendLocationInfo",
                "LOCATION              | Latitude Longitude Precision",
                "TEMPLATESENDJOBFINISH | MsgID Status"
            })
    void everyEventHasItsElements(String event, String elements) {
        XmlNode sent = happen(Map.of("event", event));
        assertThat(sent.text("MsgType")).isEqualTo("event");
        assertThat(sent.text("Event")).isEqualTo(event);
        for (String element : elements.split(" ", -1)) {
            assertThat(sent.child(element)).as(element).isPresent();
        }
        assertThat(sent.child("MsgId")).isEmpty();
    }

    @Test
    void anEventOfWhichWeChatMayThinkTomorrowCanBeSentToday() {
        XmlNode sent =
                happen(Map.of("event", "kf_create_session", "eventKey", "k", "fields", Map.of("KfAccount", "a@b")));
        assertThat(sent.text("EventKey")).isEqualTo("k");
        assertThat(sent.text("KfAccount")).isEqualTo("a@b");
    }

    @Test
    void aSubscriptionMayComeWithASceneOrWithSomethingElse() {
        assertThat(happen(Map.of("event", "subscribe", "scene", "qrscene_a_b")).text("EventKey"))
                .isEqualTo("qrscene_qrscene_a_b");
        XmlNode paid = happen(Map.of("event", "subscribe", "eventKey", "last_trade_no_1"));
        assertThat(paid.text("EventKey")).isEqualTo("last_trade_no_1");
        assertThat(paid.child("Ticket")).isEmpty();
    }

    @Test
    void aCodeGivesSceneAndTicket() {
        JsonNode code = plain.code("room");
        XmlNode sent = happen(Map.of("event", "SCAN", "code", code.path("url").stringValue()));
        assertThat(sent.text("EventKey")).isEqualTo("room");
        assertThat(sent.text("Ticket")).isEqualTo(code.path("ticket").stringValue());
    }

    @Test
    void subscribingAndUnsubscribingChangeWhoFollows() {
        happen(Map.of("event", "unsubscribe"));
        happen(Map.of("event", "unsubscribe"));
        Answer refused = post(Map.of("event", "text"));
        assertThat(refused.status()).isEqualTo(409);
        happen(Map.of("event", "subscribe"));
        assertThat(post(Map.of("event", "text")).status()).isEqualTo(200);
    }

    @Test
    void onePushCanTravelInAnotherMode() {
        JsonNode push = post(Map.of("event", "text", "mode", "safe")).json().path("push");
        assertThat(push.path("mode").stringValue()).isEqualTo("safe");
        assertThat(server.received().getLast().body()).contains("<Encrypt>").doesNotContain("<Content>");
    }

    @Test
    void anEventMustHaveAName() {
        assertThat(post(Map.of()).json().path("detail").stringValue()).contains("event");
        assertThat(post(Map.of("event", "a b")).status()).isEqualTo(400);
        assertThat(post(Map.of("event", "x", "fields", Map.of("<", ""))).status())
                .isEqualTo(400);
        assertThat(post(Map.of("event", "SCAN", "code", "nobody's")).status()).isEqualTo(404);
    }

    private XmlNode happen(Map<String, ?> what) {
        Answer answer = post(what);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return XmlReader.read(server.received().getLast().body()).orElseThrow();
    }

    private Answer post(Map<String, ?> what) {
        Map<String, Object> request = new HashMap<>(what);
        request.put("user", person);
        request.put("appId", plain.appId());
        return simulator.post("/_simulator/events", request);
    }
}
