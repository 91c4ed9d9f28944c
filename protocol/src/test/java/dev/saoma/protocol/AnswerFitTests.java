package dev.saoma.protocol;

import static dev.saoma.protocol.TestAccount.APP_ID;
import static dev.saoma.protocol.TestAccount.KEY;
import static dev.saoma.protocol.TestAccount.NONCE;
import static dev.saoma.protocol.TestAccount.NOW;
import static dev.saoma.protocol.TestAccount.OLD_KEY;
import static dev.saoma.protocol.TestAccount.OLD_TOKEN;
import static dev.saoma.protocol.TestAccount.RANDOM;
import static dev.saoma.protocol.TestAccount.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerFitTests {

    private static final String CLEAR = push("oPerson", "gh_account");

    private static String push(String from, String to) {
        return "<xml><ToUserName><![CDATA[" + to + "]]></ToUserName><FromUserName><![CDATA[" + from
                + "]]></FromUserName><CreateTime>1714112445</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                + "<Content><![CDATA[hello]]></Content><MsgId>1</MsgId></xml>";
    }

    private static OpenedPush.Accepted in(MessageMode mode) {
        String encrypted = TestAccount.encrypt(CLEAR);
        byte[] beside = TestAccount.bytes(CLEAR.replace("</xml>", "<Encrypt>" + encrypted + "</Encrypt></xml>"));
        return TestAccount.acceptance(
                switch (mode) {
                    case PLAINTEXT ->
                        TestAccount.reader(mode).open(TestAccount.plaintextQuery(), TestAccount.bytes(CLEAR), NOW);
                    case COMPATIBLE -> TestAccount.reader(mode).open(TestAccount.safeQuery(encrypted), beside, NOW);
                    case SAFE -> TestAccount.openSafely(CLEAR);
                });
    }

    private static String sealed(String xml, PushToken token, EncodingAesKey key, AppId appId) {
        return new Channel.Encrypted(token, new MessageCipher(key, appId), NONCE, true).carry(xml, NOW, RANDOM);
    }

    private static String sealed(String xml) {
        return sealed(xml, TOKEN, KEY, APP_ID);
    }

    @Test
    void ourOwnAnswersFitInEachMode() {
        Reply news = new Reply.News(List.of(new Reply.Article("title", "text", "", "https://example.org/")));
        for (MessageMode mode : MessageMode.values()) {
            for (Reply reply : List.of(new Reply.Text("]]> 你好"), news)) {
                OpenedPush.Accepted push = in(mode);
                assertThat(push.fit(push.answer(reply, NOW, RANDOM))).isEqualTo(AnswerFit.FITS);
            }
        }
    }

    @Test
    void clearTextIsTakenUnlessThePushWasEncryptedWhole() {
        String reply = push("gh_account", "oPerson");
        assertThat(in(MessageMode.PLAINTEXT).fit(reply)).isEqualTo(AnswerFit.FITS);
        assertThat(in(MessageMode.COMPATIBLE).fit(reply)).isEqualTo(AnswerFit.FITS);
        assertThat(in(MessageMode.SAFE).fit(reply)).isEqualTo(AnswerFit.NOT_ENCRYPTED);
    }

    @Test
    void anEncryptedAnswerIsTakenUnderTheSecretsOfThePushAlone() {
        String reply = push("gh_account", "oPerson");
        OpenedPush.Accepted push = in(MessageMode.SAFE);
        assertThat(push.fit(sealed(reply))).isEqualTo(AnswerFit.FITS);
        assertThat(List.of(
                        sealed(reply, OLD_TOKEN, KEY, APP_ID),
                        sealed(reply, TOKEN, OLD_KEY, APP_ID),
                        sealed(reply, TOKEN, KEY, new AppId("wx0000000000000000")),
                        sealed(reply).replaceAll("<MsgSignature>.*</MsgSignature>", "")))
                .allSatisfy(body -> assertThat(push.fit(body)).isEqualTo(AnswerFit.OTHER_SECRETS));
        assertThat(in(MessageMode.PLAINTEXT).fit(sealed(reply))).isEqualTo(AnswerFit.MALFORMED);
    }

    @Test
    void anAnswerGoesFromTheAccountToThePerson() {
        OpenedPush.Accepted push = in(MessageMode.SAFE);
        assertThat(List.of(push("gh_account", "oSomebodyElse"), push("gh_other", "oPerson"), CLEAR))
                .allSatisfy(reply -> assertThat(push.fit(sealed(reply))).isEqualTo(AnswerFit.OTHER_NAMES));
    }

    @Test
    void whatIsNoReplyIsSaidToBeNone() {
        OpenedPush.Accepted push = in(MessageMode.SAFE);
        assertThat(List.of("<xml>", "<xml><a></xml>", sealed("hello"), sealed("<xml></xml>"), "<html></html>"))
                .allSatisfy(body -> assertThat(push.fit(body)).isEqualTo(AnswerFit.MALFORMED));
    }
}
