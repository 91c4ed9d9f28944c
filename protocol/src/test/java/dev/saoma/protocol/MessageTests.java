package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTests {

    private static final MessageId ID = new MessageId("6054768590064713728");

    @Test
    void aTextIsReadToTheLetter() {
        assertThat(read("text", "<Content><![CDATA[ 你好 <b>&amp;</b>\n😀 ]]></Content>"))
                .isInstanceOfSatisfying(Message.Text.class, text -> {
                    assertThat(text.content()).isEqualTo(" 你好 <b>&amp;</b>\n😀 ");
                    assertThat(text.id()).isEqualTo(ID);
                });
        assertThat(read("text", "<Content>a &lt; b &amp; c &#x4f60;</Content>"))
                .isInstanceOfSatisfying(
                        Message.Text.class, text -> assertThat(text.content()).isEqualTo("a < b & c 你"));
    }

    @Test
    void aTextThatCameFromAnArticleIsAText() {
        assertThat(read("text", "<Content>hi</Content><MsgDataId>1</MsgDataId><Idx>2</Idx>"))
                .isInstanceOf(Message.Text.class);
    }

    @Test
    void anImageIsRead() {
        Message.Image image = (Message.Image)
                read("image", "<PicUrl><![CDATA[http://mmbiz.qpic.cn/x?a=1&b=2]]></PicUrl><MediaId>m1</MediaId>");

        assertThat(image.pictureUrl()).isEqualTo("http://mmbiz.qpic.cn/x?a=1&b=2");
        assertThat(image.media()).isEqualTo(new MediaId("m1"));
    }

    @Test
    void aVoiceIsReadWithAndWithoutRecognition() {
        Message.Voice heard =
                (Message.Voice) read("voice", "<MediaId>m1</MediaId><Format>amr</Format><Recognition>你好</Recognition>");
        Message.Voice unheard = (Message.Voice) read("voice", "<MediaId>m1</MediaId><Format>amr</Format>");

        assertThat(heard.recognition()).isEqualTo("你好");
        assertThat(heard.format()).isEqualTo("amr");
        assertThat(unheard.recognition()).isEmpty();
    }

    @Test
    void videosAreRead() {
        String fields = "<MediaId>m1</MediaId><ThumbMediaId>t1</ThumbMediaId>";
        Message.Video video = (Message.Video) read("video", fields);
        Message.ShortVideo shortVideo = (Message.ShortVideo) read("shortvideo", fields);

        assertThat(video.media()).isEqualTo(new MediaId("m1"));
        assertThat(video.thumbnail()).isEqualTo(new MediaId("t1"));
        assertThat(shortVideo.media()).isEqualTo(new MediaId("m1"));
        assertThat(shortVideo.thumbnail()).isEqualTo(new MediaId("t1"));
    }

    @Test
    void aPlaceIsRead() {
        Message.Location place = (Message.Location) read(
                "location",
                "<Location_X>23.134521</Location_X><Location_Y>113.358803</Location_Y>"
                        + "<Scale>20</Scale><Label><![CDATA[位置信息]]></Label>");

        assertThat(place.latitude()).isEqualTo(23.134521);
        assertThat(place.longitude()).isEqualTo(113.358803);
        assertThat(place.scale()).isEqualTo("20");
        assertThat(place.label()).isEqualTo("位置信息");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "image", "voice", "video", "shortvideo", "location", "link"})
    void aMessageIsOfTheTypeThatWeChatSays(String type) {
        var fields = "<Content>hi</Content><PicUrl>p</PicUrl><MediaId>m</MediaId><ThumbMediaId>t</ThumbMediaId>"
                + "<Format>amr</Format><Location_X>1</Location_X><Location_Y>1</Location_Y><Scale>1</Scale>"
                + "<Label>l</Label><Title>t</Title><Description>d</Description><Url>https://example.com</Url>";

        assertThat(read(type, fields))
                .isInstanceOfSatisfying(
                        Message.class, message -> assertThat(message.type()).isEqualTo(type));
    }

    @Test
    void aLinkIsRead() {
        Message.Link link = (Message.Link)
                read("link", "<Title>t</Title><Description>d</Description><Url>https://example.com</Url>");

        assertThat(link.title()).isEqualTo("t");
        assertThat(link.description()).isEqualTo("d");
        assertThat(link.url()).isEqualTo("https://example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "voice", "video", "shortvideo", "location", "miniprogrampage", "line\nbreak"})
    void aMessageWithoutWhatItsKindNeedsIsUnknownAndStillKnownByItsNumber(String type) {
        assertThat(read(type, "")).isInstanceOfSatisfying(UnknownPush.class, push -> {
            assertThat(push.occurrence()).isEqualTo(Occurrence.ofMessage(ID));
            assertThat(push.kind()).isEqualTo(type.contains("\n") ? "message" : type);
        });
    }

    @Test
    void aMessageWithoutANumberIsUnknown() {
        assertThat(TestAccount.accepted(TestAccount.openSafely(TestXml.push("text", "<Content>x</Content>"))))
                .isInstanceOf(UnknownPush.class);
    }

    private static Push read(String type, String fields) {
        return TestAccount.accepted(
                TestAccount.openSafely(TestXml.push(type, fields + "<MsgId>" + ID.value() + "</MsgId>")));
    }
}
