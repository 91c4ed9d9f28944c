package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What goes out comes back the same, whatever it is.
class RoundTripPropertyTests {

    @Seeded
    void anyTextSurvivesTheCipher(Anything any) {
        any.tries(400, () -> {
            byte[] random = any.bytes(16);
            String text = CleanText.of(any.textUpTo(2_000));
            MessageCipher cipher = new MessageCipher(TestAccount.KEY, TestAccount.APP_ID);

            assertThat(cipher.decrypt(cipher.encrypt(text, random))).isEqualTo(new Decrypted.Clear(text));
        });
    }

    @Seeded
    void anySignatureMatchesItsPartsInAnyOrder(Anything any) {
        any.tries(400, () -> {
            String a = any.textUpTo(100);
            String b = any.textUpTo(100);
            String c = any.textUpTo(100);
            assertThat(Signature.matches(Signature.of(a, b, c), c, a, b)).isTrue();
        });
    }

    @Seeded
    void anyTextInAReplyReachesThePersonAndNothingElseDoes(Anything any) {
        any.tries(400, () -> {
            String anything = any.textUpTo(3_000);
            switch (Reply.text(anything)) {
                case Reply.Success _ -> assertThat(CleanText.of(anything)).isBlank();
                case Reply.Shown shown -> {
                    TestReply reply = TestReply.of(shown.toXml(push(), TestAccount.NOW));
                    String content = reply.text("Content");
                    assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Reply.Text.LIMIT);
                    assertThat(Reply.Text.fits(anything) ? content + "…" : content)
                            .endsWith("…");
                    assertThat(CleanText.of(anything)).startsWith(content.replaceFirst("…$", ""));
                    assertThat(reply.text("ToUserName")).isEqualTo(push().from().value());
                    assertThat(reply.count("*")).isEqualTo(6);
                }
            }
        });
    }

    @Seeded
    void anyArticleReachesThePerson(Anything any) {
        any.tries(400, () -> {
            String title = any.textUpTo(200);
            String description = any.textUpTo(200);
            String url = any.textUpTo(200);
            Reply.News news = new Reply.News(List.of(new Reply.Article(title, description, "", url)));

            TestReply reply = TestReply.of(news.toXml(push(), TestAccount.NOW));

            assertThat(reply.text("Title")).isEqualTo(CleanText.of(title));
            assertThat(reply.text("Description")).isEqualTo(CleanText.of(description));
            assertThat(reply.text("Url")).isEqualTo(CleanText.of(url));
        });
    }

    @Seeded
    void anyMessageReachesUsToTheLetter(Anything any) {
        any.tries(400, () -> {
            String anything = any.textUpTo(1_000);
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
                            Message.Text.class,
                            text -> assertThat(text.content()).isEqualTo(CleanText.of(anything)));
        });
    }

    private static AccountPush push() {
        return (AccountPush) TestAccount.accepted(TestAccount.openSafely(TestXml.FOLLOW));
    }
}
