package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// While a change of Token or key spreads through WeChat, pushes come under either.
class RotationTests {

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aPushUnderTheOldSecretsIsOpenedAndAnsweredUnderThem(boolean newToken, boolean newKey) {
        PushToken token = newToken ? TestAccount.TOKEN : TestAccount.OLD_TOKEN;
        MessageCipher cipher = new MessageCipher(newKey ? TestAccount.KEY : TestAccount.OLD_KEY, TestAccount.APP_ID);
        String encrypted = cipher.encrypt(TestXml.text("hello"), TestAccount.RANDOM);

        OpenedPush.Accepted accepted = TestAccount.acceptance(TestAccount.rotatingReader()
                .open(
                        TestAccount.safeQuery(token, encrypted, TestAccount.NOW),
                        TestAccount.safe(encrypted),
                        TestAccount.NOW));
        String answer = accepted.answer(Reply.text("hi"), TestAccount.NOW, TestAccount.RANDOM);

        assertThat(accepted.proof().showsCurrentToken()).isEqualTo(newToken);
        assertThat(accepted.channel().showsCurrentKey()).isEqualTo(newKey);
        TestReply reply = TestReply.of(answer);
        assertThat(token.signed(
                        reply.text("MsgSignature"),
                        reply.text("TimeStamp"),
                        reply.text("Nonce"),
                        reply.text("Encrypt")))
                .isTrue();
        assertThat(cipher.decrypt(reply.text("Encrypt")))
                .isInstanceOfSatisfying(
                        Decrypted.Clear.class, clear -> assertThat(clear.text()).contains("hi"));
    }
}
