package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the parser will not take. Plaintext mode, so that the body goes straight to it.
class FlatXmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "success",
                "{\"ToUserName\":\"gh_1\"}",
                "<xml>",
                "<xml></xml><xml></xml>",
                "<xml></XML>",
                "<XML></XML>",
                "<html></html>",
                "<x:xml xmlns:x='y'></x:xml>",
                "<xml>&unknown;</xml>",
                "<xml><Content>&unknown;</Content></xml>",
                "<xml a='&unknown;'></xml>",
                "<xml>&#0;</xml>",
                "<xml>&#xD800;</xml>",
                "<xml>&#x110000;</xml>",
                "<xml>&#99999999999999999999;</xml>",
                "<xml a='1' a='2'></xml>",
                "<xml><Content><![CDATA[x</Content></xml>",
                "<xml><Content>]]></Content></xml>",
                "<xml>\u0000</xml>",
                "<xml>\u0008</xml>",
                "<?xml version='2.0'?><xml></xml>",
                " <?xml version='1.0'?><xml></xml>",
                "<xml><!-- -- --></xml>",
                "<xml/>trailing"
            })
    void whatIsNotWellFormedOrNotAPushIsRefused(String xml) {
        assertThat(refusal(xml)).isEqualTo(RefusalReason.MALFORMED_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml><xml></xml>",
                "<!DOCTYPE xml SYSTEM 'file:///etc/passwd'><xml></xml>",
                "<!DOCTYPE xml [<!ENTITY a 'x'>]><xml>&a;</xml>",
                "<!DOCTYPE xml [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]><xml></xml>",
                "<!DOCTYPE xml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;'>]><xml><Content>&b;</Content></xml>"
            })
    void aDocumentTypeIsRefusedBeforeAnythingComesOfIt(String xml) {
        assertThat(refusal(xml)).isEqualTo(RefusalReason.DTD);
    }

    @Test
    void theFiveEntitiesOfXmlAreKnown() {
        assertThat(content("&lt;&gt;&amp;&quot;&apos;")).isEqualTo("<>&\"'");
    }

    @Test
    void nestingIsTakenToItsLimit() {
        int room = FlatXml.MAX_DEPTH - 1;
        String deep = "<a>".repeat(room) + "</a>".repeat(room);

        assertThat(TestAccount.accepted(open(TestXml.push("text", deep)))).isInstanceOf(UnknownPush.class);
        assertThat(refusal(TestXml.push("text", "<a>" + deep + "</a>"))).isEqualTo(RefusalReason.TOO_DEEP);
    }

    @Test
    void elementsAreTakenToTheirLimit() {
        int room = FlatXml.MAX_ELEMENTS - 5;

        assertThat(TestAccount.accepted(open(TestXml.push("text", "<a/>".repeat(room)))))
                .isInstanceOf(UnknownPush.class);
        assertThat(refusal(TestXml.push("text", "<a/>".repeat(room + 1)))).isEqualTo(RefusalReason.TOO_MANY_ELEMENTS);
    }

    @Test
    void aFieldIsTakenToItsLimit() {
        String longest = "x".repeat(FlatXml.MAX_FIELD_LENGTH);

        assertThat(content(longest)).isEqualTo(longest);
        assertThat(refusal(TestXml.text(longest + "x"))).isEqualTo(RefusalReason.FIELD_TOO_LONG);
    }

    @Test
    void encryptedContentMayFillTheBody() {
        String xml = TestXml.push("text", "<Unknown>" + "x".repeat(700_000) + "</Unknown>");

        assertThat(TestAccount.openSafely(xml)).isInstanceOf(OpenedPush.Accepted.class);
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        assertThat(refusal(TestXml.event("SCAN", "<EventKey>1</EventKey><EventKey>2</EventKey>")))
                .isEqualTo(RefusalReason.DUPLICATE_FIELD);
        assertThat(refusal(TestXml.push("text", "<FromUserName>oForged</FromUserName>")))
                .isEqualTo(RefusalReason.DUPLICATE_FIELD);
    }

    @Test
    void unknownAndDeeperElementsAreIgnored() {
        String xml = TestXml.text("hello")
                .replace("</xml>", "<New a='1'>x<Content>deeper</Content></New><content>x</content><New/></xml>");

        assertThat(((Message.Text) TestAccount.accepted(open(xml))).content()).isEqualTo("hello");
    }

    @Test
    void fieldsMayMixTextAndSectionsAndMarks() {
        assertThat(content("a<![CDATA[b]]>c<!-- x -->d<?p i?><deeper>no</deeper>e"))
                .isEqualTo("abcde");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ToUserName", "FromUserName", "CreateTime", "MsgType"})
    void aFieldThatEveryPushHasMustBeThere(String field) {
        assertThat(refusal(TestXml.FOLLOW.replace(field, "Other"))).isEqualTo(RefusalReason.MISSING_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "999999999999", "１"})
    void aTimeIsSeconds(String time) {
        assertThat(refusal(TestXml.FOLLOW.replace("1679908252", time))).isEqualTo(RefusalReason.BAD_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o X", "o\nX", "oX\u00e9"})
    void aNameIsVisibleAsciiWithoutSpaces(String name) {
        assertThat(refusal(TestXml.FOLLOW.replace("oX2TM53cBZk229DDBJ5bR9xc8YVaw", name)))
                .isEqualTo(RefusalReason.BAD_FIELD);
    }

    @Test
    void spacesAroundANameAndATimeAreNoPartOfThem() {
        Push push = TestAccount.accepted(open(TestXml.FOLLOW
                .replace("<![CDATA[gh_462fd94462f8]]>", "\n  <![CDATA[gh_462fd94462f8]]>\n")
                .replace("1679908252", " 1679908252\n")));

        assertThat(((AccountPush) push).to()).isEqualTo(new OriginalId("gh_462fd94462f8"));
    }

    @Test
    void onlyUtf8IsTaken() {
        String push = TestXml.text("你好，世界");

        for (Charset other : new Charset[] {Charset.forName("GB18030"), Charset.forName("Big5")}) {
            assertThat(refusal(push.getBytes(other))).isEqualTo(RefusalReason.NOT_UTF8);
        }
        assertThat(refusal(push.getBytes(StandardCharsets.UTF_16))).isNotNull();
        assertThat(refusal(push.getBytes(StandardCharsets.UTF_16LE))).isNotNull();
        assertThat(refusal(new byte[] {(byte) 0xc0, (byte) 0x80})).isEqualTo(RefusalReason.NOT_UTF8);
        assertThat(refusal(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})).isEqualTo(RefusalReason.NOT_UTF8);
    }

    @Test
    void whatTheXmlSaysOfItsEncodingChangesNothing() {
        String push = TestXml.text("你好");

        for (String declared : new String[] {"UTF-8", "GBK", "UTF-16", "nonsense"}) {
            assertThat(((Message.Text) TestAccount.accepted(
                                    open("<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + push)))
                            .content())
                    .isEqualTo("你好");
        }
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(TestAccount.accepted(open("\ufeff" + TestXml.FOLLOW))).isInstanceOf(Event.Subscribe.class);
    }

    private static String content(String content) {
        return ((Message.Text) TestAccount.accepted(open(
                        TestXml.push("text", "<Content>" + content + "</Content><MsgId>6054768590064713728</MsgId>"))))
                .content();
    }

    private static OpenedPush open(String xml) {
        return open(TestAccount.bytes(xml));
    }

    private static OpenedPush open(byte[] body) {
        return TestAccount.reader(MessageMode.PLAINTEXT).open(TestAccount.plaintextQuery(), body, TestAccount.NOW);
    }

    private static @Nullable RefusalReason refusal(String xml) {
        return refusal(TestAccount.bytes(xml));
    }

    private static @Nullable RefusalReason refusal(byte[] body) {
        return switch (open(body)) {
            case OpenedPush.Accepted _ -> null;
            case OpenedPush.Refused(RefusalReason reason) -> reason;
        };
    }
}
