package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTests {

    private static final AccountPush PUSH = (AccountPush) TestAccount.accepted(TestAccount.openSafely(TestXml.FOLLOW));
    private static final Reply.Article ARTICLE =
            new Reply.Article("标题 <1>", "a & b", "https://example.com/p.png", "https://example.com/?a=1&b=2");

    @Test
    void aReplyGoesFromTheAccountToThePerson() {
        assertThat(new Reply.Text("hello").toXml(PUSH, TestAccount.NOW))
                .isEqualTo("<xml><ToUserName><![CDATA[oX2TM53cBZk229DDBJ5bR9xc8YVaw]]></ToUserName>"
                        + "<FromUserName><![CDATA[gh_462fd94462f8]]></FromUserName>"
                        + "<CreateTime>1714112445</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                        + "<Content><![CDATA[hello]]></Content></xml>");
    }

    @Test
    void aPictureIsNamedByItsMediaId() {
        TestReply reply = TestReply.of(new Reply.Image(new MediaId("m_1-2")).toXml(PUSH, TestAccount.NOW));

        assertThat(reply.text("MsgType")).isEqualTo("image");
        assertThat(reply.text("MediaId")).isEqualTo("m_1-2");
    }

    @Test
    void newsCarriesItsArticles() {
        TestReply reply = TestReply.of(new Reply.News(List.of(ARTICLE, ARTICLE)).toXml(PUSH, TestAccount.NOW));

        assertThat(reply.text("ArticleCount")).isEqualTo("2");
        assertThat(reply.count("item")).isEqualTo(2);
        assertThat(reply.text("Title", 1)).isEqualTo(ARTICLE.title());
        assertThat(reply.text("Description", 1)).isEqualTo(ARTICLE.description());
        assertThat(reply.text("PicUrl", 1)).isEqualTo(ARTICLE.pictureUrl());
        assertThat(reply.text("Url", 1)).isEqualTo(ARTICLE.url());
    }

    @Test
    void newsHasOneToEightArticles() {
        assertThat(new Reply.News(Collections.nCopies(8, ARTICLE)).articles()).hasSize(8);
        assertThatIllegalArgumentException().isThrownBy(() -> new Reply.News(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reply.News(Collections.nCopies(9, ARTICLE)));
    }

    @Test
    void theEndOfACdataSectionCannotBeSmuggledIn() {
        String attack = "]]></Content></xml><evil/>]]]]>>";

        TestReply reply = TestReply.of(new Reply.Text(attack).toXml(PUSH, TestAccount.NOW));

        assertThat(reply.text("Content")).isEqualTo(attack);
        assertThat(reply.count("evil")).isZero();
    }

    @Test
    void charactersThatXmlCannotCarryAreDropped() {
        Reply.Text text = new Reply.Text("a\u0000b\u0008c\ufffed\ud800e\r\nf\rg\t😀");

        assertThat(text.content()).isEqualTo("abcde\nf\ng\t😀");
        assertThat(TestReply.of(text.toXml(PUSH, TestAccount.NOW)).text("Content"))
                .isEqualTo(text.content());
    }

    @Test
    void allOthersAreKept() {
        String kept = "\t\n \ud7ff\ue000\ufffd\ud800\udc00\udbff\udfff";

        assertThat(CleanText.of("\u001f" + kept + "\uffff")).isEqualTo(kept);
    }

    @Test
    void aBlankTextIsNothingToShow() {
        assertThat(Reply.text(" \n\u0000")).isEqualTo(new Reply.Success());
        assertThatIllegalArgumentException().isThrownBy(() -> new Reply.Text(" \n\u0000"));
    }

    @Test
    void aTextAtTheLimitIsWhole() {
        String text = "x".repeat(Reply.Text.LIMIT);

        assertThat(Reply.Text.fits(text)).isTrue();
        assertThat(Reply.text(text)).isEqualTo(new Reply.Text(text));
        assertThat(new Reply.Text(text).content()).isEqualTo(text);
    }

    @Test
    void aTextOverTheLimitIsCutBetweenCharacters() {
        String text = "x" + "😀".repeat(600);

        Reply.Text cut = new Reply.Text(text);

        assertThat(Reply.Text.fits(text)).isFalse();
        assertThat(cut.content()).isEqualTo("x" + "😀".repeat(511) + "…");
        assertThat(cut.content().getBytes(StandardCharsets.UTF_8)).hasSize(2048);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u007f", "\u0080", "\u07ff", "\u0800", "\uffef", "\ud800\udc00"})
    void theLimitIsInBytesOfUtf8(String character) {
        int size = character.getBytes(StandardCharsets.UTF_8).length;
        int room = Reply.Text.LIMIT - 3;

        assertThat(new Reply.Text(character.repeat(Reply.Text.LIMIT + 1)).content())
                .isEqualTo(character.repeat(room / size) + "…");
    }

    @Test
    void nothingToShowIsSuccessInEveryMode() {
        OpenedPush.Accepted safe = TestAccount.acceptance(TestAccount.openSafely(TestXml.FOLLOW));

        assertThat(safe.answer(new Reply.Success(), TestAccount.NOW, TestAccount.RANDOM))
                .isEqualTo("success");
    }

    @Test
    void aPlaintextPushGetsAPlaintextReply() {
        OpenedPush.Accepted clear = TestAccount.acceptance(TestAccount.reader(MessageMode.PLAINTEXT)
                .open(TestAccount.plaintextQuery(), TestAccount.bytes(TestXml.FOLLOW), TestAccount.NOW));

        assertThat(clear.answer(Reply.text("hello"), TestAccount.NOW, TestAccount.RANDOM))
                .isEqualTo(new Reply.Text("hello").toXml(PUSH, TestAccount.NOW));
    }

    @Test
    void anEncryptedPushGetsAnEncryptedReplyWithASignatureOfItsOwn() {
        OpenedPush.Accepted safe = TestAccount.acceptance(TestAccount.openSafely(TestXml.FOLLOW));

        TestReply reply =
                TestReply.of(safe.answer(Reply.text("hello"), TestAccount.NOW.plusSeconds(1), TestAccount.RANDOM));

        assertThat(reply.text("TimeStamp")).isEqualTo("1714112446");
        assertThat(reply.text("Nonce")).isEqualTo(TestAccount.NONCE);
        assertThat(reply.text("MsgSignature"))
                .isEqualTo(Signature.of("AAAAA", "1714112446", TestAccount.NONCE, reply.text("Encrypt")));
        assertThat(new MessageCipher(TestAccount.KEY, TestAccount.APP_ID).decrypt(reply.text("Encrypt")))
                .isEqualTo(new Decrypted.Clear(new Reply.Text("hello").toXml(PUSH, TestAccount.NOW.plusSeconds(1))));
    }

    @Test
    void aNoticeToAPlatformIsAnsweredSuccessWhateverTheReply() {
        OpenedPush.Accepted notice =
                TestAccount.acceptance(TestAccount.openSafely(TestXml.notice("notify_third_fasteregister", "")));

        assertThat(notice.answer(Reply.text("hello"), TestAccount.NOW, TestAccount.RANDOM))
                .isEqualTo("success");
    }
}
