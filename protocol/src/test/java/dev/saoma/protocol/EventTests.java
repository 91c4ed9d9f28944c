package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTests {

    private static final String TICKET = "gQGk7zwAAAAAAAAAAS5odHRwOi8v==";
    private static final Header HEADER = new Header(
            new OriginalId("gh_462fd94462f8"),
            new OpenId("oX2TM53cBZk229DDBJ5bR9xc8YVaw"),
            Instant.ofEpochSecond(1_679_908_252));

    @Test
    void followingWithoutACodeHasNoScene() {
        assertThat(read(TestXml.event("subscribe", "<EventKey></EventKey>")))
                .isEqualTo(new Event.Subscribe(HEADER, ""));
        assertThat(read(TestXml.event("subscribe", "<EventKey/>"))).isEqualTo(new Event.Subscribe(HEADER, ""));
        assertThat(read(TestXml.event("subscribe", ""))).isEqualTo(new Event.Subscribe(HEADER, ""));
    }

    @Test
    void followingByACodeHasItsSceneAndTicket() {
        assertThat(read(TestXml.event("subscribe", "qrscene_t_9f-8", TICKET)))
                .isEqualTo(new Event.SubscribeByCode(HEADER, new QrScene("t_9f-8"), new QrTicket(TICKET)));
    }

    @ParameterizedTest
    @CsvSource({"qrscene_qrscene_1, qrscene_1", "qrscene_a_b_c, a_b_c", "qrscene__, _", "qrscene_123, 123"})
    void thePrefixIsTakenOffOnceAndNothingElseIs(String key, String scene) {
        assertThat(read(TestXml.event("subscribe", key, TICKET)))
                .isEqualTo(new Event.SubscribeByCode(HEADER, new QrScene(scene), new QrTicket(TICKET)));
    }

    @Test
    void aFollowersScanHasItsSceneAsItIs() {
        assertThat(read(TestXml.event("SCAN", "123123test", TICKET)))
                .isEqualTo(new Event.Scan(HEADER, new QrScene("123123test"), new QrTicket(TICKET)));
        assertThat(read(TestXml.event("SCAN", "qrscene_1", TICKET)))
                .isEqualTo(new Event.Scan(HEADER, new QrScene("qrscene_1"), new QrTicket(TICKET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_trade_no_4200001", "QRSCENE_1", " qrscene_1", "qrscene_", "qrscene"})
    void aKeyThatIsNoSceneIsKeptAsItIs(String key) {
        assertThat(read(TestXml.event("subscribe", key, TICKET))).isEqualTo(new Event.Subscribe(HEADER, key));
    }

    @Test
    void aSceneWithoutATicketIsNoScan() {
        assertThat(read(TestXml.event("subscribe", "qrscene_1", "")))
                .isEqualTo(new Event.Subscribe(HEADER, "qrscene_1"));
        assertThat(read(TestXml.event("SCAN", "1", ""))).isInstanceOf(UnknownPush.class);
        assertThat(read(TestXml.event("SCAN", "", TICKET))).isInstanceOf(UnknownPush.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "Scan", "SCAN", "sCaN"})
    void theCaseOfAnEventsNameSaysNothing(String name) {
        assertThat(read(TestXml.event(name, "1", TICKET))).isInstanceOf(Event.Scan.class);
    }

    @Test
    void bothWaysOfScanningAreOneKindToTheLogin() {
        assertThat(read(TestXml.event("SCAN", "1", TICKET))).isInstanceOf(Event.OfQrCode.class);
        assertThat(read(TestXml.event("subscribe", "qrscene_1", TICKET))).isInstanceOf(Event.OfQrCode.class);
    }

    @Test
    void unfollowingIsRead() {
        assertThat(read(TestXml.event("unsubscribe", "", ""))).isEqualTo(new Event.Unsubscribe(HEADER));
    }

    @Test
    void theMenuIsRead() {
        assertThat(read(TestXml.event("CLICK", "V1001_TODAY", "")))
                .isEqualTo(new Event.MenuClick(HEADER, "V1001_TODAY"));
        assertThat(read(TestXml.event(
                        "VIEW", "<EventKey><![CDATA[https://example.com/?a=1&b=2]]></EventKey><MenuId>420</MenuId>")))
                .isEqualTo(new Event.MenuView(HEADER, "https://example.com/?a=1&b=2", "420"));
    }

    @Test
    void aReportedLocationIsRead() {
        assertThat(read(location("23.137466", "-113.352425", "119.385040")))
                .isEqualTo(new Event.LocationReport(HEADER, 23.137466, -113.352425, 119.38504));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "0x1p3", "", "1,5", "1.", ".5", "9999999", "1.5f"})
    void aLocationThatIsNoNumberIsUnknown(String latitude) {
        assertThat(read(location(latitude, "1", "1"))).isInstanceOf(UnknownPush.class);
    }

    @ParameterizedTest
    @CsvSource({
        "success, DELIVERED",
        "failed:user block, BLOCKED_BY_USER",
        "failed: user block, BLOCKED_BY_USER",
        "failed: system failed, FAILED",
        "what is this, FAILED"
    })
    void whatBecameOfATemplateMessageIsRead(String status, TemplateOutcome outcome) {
        assertThat(read(TestXml.event(
                        "TEMPLATESENDJOBFINISH",
                        "<MsgID>200163836</MsgID><Status><![CDATA[" + status + "]]></Status>")))
                .isEqualTo(new Event.TemplateSendJobFinish(HEADER, new MessageId("200163836"), outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscribe", "SCAN", "unsubscribe", "CLICK", "VIEW", "LOCATION", "TEMPLATESENDJOBFINISH"})
    void anEventIsCalledAsWeChatCallsIt(String name) {
        var fields = "<EventKey>qrscene_1</EventKey><Ticket>" + TICKET + "</Ticket><MsgID>1</MsgID><Status>x</Status>"
                + "<Latitude>1</Latitude><Longitude>1</Longitude><Precision>1</Precision>";

        assertThat(read(TestXml.event(name, fields)))
                .isInstanceOfSatisfying(
                        Event.class, event -> assertThat(event.name()).isEqualTo(name));
    }

    @Test
    void anEventOfAnotherKindIsUnknownAndNamed() {
        assertThat(read(TestXml.event("debug_demo", "<debug_str><![CDATA[hello world]]></debug_str>")))
                .isInstanceOfSatisfying(UnknownPush.class, push -> {
                    assertThat(push.kind()).isEqualTo("event/debug_demo");
                    assertThat(push.header()).isEqualTo(HEADER);
                });
        assertThat(read(TestXml.event("a\nforged log line", "")))
                .isInstanceOfSatisfying(
                        UnknownPush.class, push -> assertThat(push.kind()).isEqualTo("event"));
        assertThat(read(TestXml.push("event", ""))).isInstanceOf(UnknownPush.class);
    }

    private static String location(String latitude, String longitude, String precision) {
        return TestXml.event(
                "LOCATION",
                "<Latitude>" + latitude + "</Latitude><Longitude>" + longitude + "</Longitude><Precision>" + precision
                        + "</Precision>");
    }

    private static Push read(String xml) {
        return TestAccount.accepted(TestAccount.openSafely(xml));
    }
}
