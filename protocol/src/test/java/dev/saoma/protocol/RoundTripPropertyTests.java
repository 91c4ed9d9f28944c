package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/// What goes out comes back the same, whatever it is.
class RoundTripPropertyTests {

    @Property
    void anyTextSurvivesTheCipher(@ForAll @StringLength(max = 2_000) String anything, @ForAll @Size(16) byte[] random) {
        String text = CleanText.of(anything);
        MessageCipher cipher = new MessageCipher(TestAccount.KEY, TestAccount.APP_ID);

        assertThat(cipher.decrypt(cipher.encrypt(text, random))).isEqualTo(new Decrypted.Clear(text));
    }

    @Property
    void anySignatureMatchesItsPartsInAnyOrder(@ForAll String a, @ForAll String b, @ForAll String c) {
        assertThat(Signature.matches(Signature.of(a, b, c), c, a, b)).isTrue();
    }

    @Property
    void anyTextInAReplyReachesThePersonAndNothingElseDoes(@ForAll @StringLength(max = 3_000) String anything) {
        switch (Reply.text(anything)) {
            case Reply.Success _ -> assertThat(CleanText.of(anything)).isBlank();
            case Reply.Shown shown -> {
                TestReply reply = TestReply.of(shown.toXml(push(), TestAccount.NOW));
                String content = reply.text("Content");
                assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Reply.Text.LIMIT);
                assertThat(Reply.Text.fits(anything) ? content + "…" : content).endsWith("…");
                assertThat(CleanText.of(anything)).startsWith(content.replaceFirst("…$", ""));
                assertThat(reply.text("ToUserName")).isEqualTo(push().from().value());
                assertThat(reply.count("*")).isEqualTo(6);
            }
        }
    }

    @Property
    void anyArticleReachesThePerson(@ForAll String title, @ForAll String description, @ForAll String url) {
        Reply.News news = new Reply.News(List.of(new Reply.Article(title, description, "", url)));

        TestReply reply = TestReply.of(news.toXml(push(), TestAccount.NOW));

        assertThat(reply.text("Title")).isEqualTo(CleanText.of(title));
        assertThat(reply.text("Description")).isEqualTo(CleanText.of(description));
        assertThat(reply.text("Url")).isEqualTo(CleanText.of(url));
    }

    @Property
    void anyMessageReachesUsToTheLetter(@ForAll @StringLength(max = 1_000) String anything) {
        String xml = new XmlText()
                .open("xml")
                .text("ToUserName", "gh_1")
                .text("FromUserName", "o1")
                .number("CreateTime", 1_679_908_252)
                .text("MsgType", "text")
                .text("Content", anything)
                .text("MsgId", "1")
                .close("xml")
                .toString();

        assertThat(TestAccount.accepted(TestAccount.openSafely(xml)))
                .isInstanceOfSatisfying(
                        Message.Text.class, text -> assertThat(text.content()).isEqualTo(CleanText.of(anything)));
    }

    private static AccountPush push() {
        return (AccountPush) TestAccount.accepted(TestAccount.openSafely(TestXml.FOLLOW));
    }
}
