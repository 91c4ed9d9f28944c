package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.saoma.protocol.Decrypted.Reason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCipherTests {

    private final MessageCipher cipher = new MessageCipher(TestAccount.KEY, TestAccount.APP_ID);

    @Test
    void aMessageForAnotherAccountIsRefused() {
        MessageCipher another = new MessageCipher(TestAccount.KEY, new AppId("wx134c8103faa5a59e"));

        assertThat(another.decrypt(cipher.encrypt("hello", TestAccount.RANDOM))).isEqualTo(failed(Reason.WRONG_APP_ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wxba5fad812f8e6fb", "wxba5fad812f8e6fb90", "WXBA5FAD812F8E6FB9"})
    void theAppIdMustBeWholeAndEndTheMessage(String suffix) {
        assertThat(cipher.decrypt(seal(content(5, "hello", suffix)))).isEqualTo(failed(Reason.WRONG_APP_ID));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 100, 24})
    void aLengthOutsideTheMessageIsRefused(int length) {
        assertThat(cipher.decrypt(seal(content(length, "hello", TestAccount.APP_ID.value()))))
                .isEqualTo(failed(Reason.WRONG_LENGTH));
    }

    @Test
    void aLengthThatReachesIntoTheAppIdIsRefused() {
        assertThat(cipher.decrypt(seal(content(6, "hello", TestAccount.APP_ID.value()))))
                .isEqualTo(failed(Reason.WRONG_APP_ID));
    }

    @Test
    void aMessageWithoutRoomForItsHeadIsRefused() {
        assertThat(cipher.decrypt(seal(new byte[19]))).isEqualTo(failed(Reason.WRONG_LENGTH));
        assertThat(cipher.decrypt(seal(new byte[0]))).isEqualTo(failed(Reason.WRONG_LENGTH));
        assertThat(cipher.decrypt(seal(new byte[20]))).isEqualTo(failed(Reason.WRONG_APP_ID));
        assertThat(cipher.decrypt(seal(content(0, "", TestAccount.APP_ID.value()))))
                .isEqualTo(new Decrypted.Clear(""));
    }

    @Test
    void paddingIsOneTo32BytesThatAllHoldTheirNumber() {
        byte[] content = content(5, "hello", TestAccount.APP_ID.value());
        byte[] right = Padding.add(content, 32);
        byte[] zero = right.clone();
        zero[zero.length - 1] = 0;
        byte[] tooLong = right.clone();
        tooLong[tooLong.length - 1] = 33;
        byte[] oneOff = right.clone();
        oneOff[content.length] ^= 1;

        assertThat(cipher.decrypt(encode(right))).isEqualTo(new Decrypted.Clear("hello"));
        assertThat(cipher.decrypt(encode(zero))).isEqualTo(failed(Reason.WRONG_PADDING));
        assertThat(cipher.decrypt(encode(tooLong))).isEqualTo(failed(Reason.WRONG_PADDING));
        assertThat(cipher.decrypt(encode(oneOff))).isEqualTo(failed(Reason.WRONG_PADDING));
    }

    @Test
    void aMessageThatFillsItsLastBlockGetsAWholeBlockOfPadding() {
        String message = "x".repeat(64 - 20 - TestAccount.APP_ID.value().length());

        String encrypted = cipher.encrypt(message, TestAccount.RANDOM);

        assertThat(Base64.getDecoder().decode(encrypted)).hasSize(96);
        assertThat(cipher.decrypt(encrypted)).isEqualTo(new Decrypted.Clear(message));
    }

    @Test
    void whatIsNotBase64OrNotWholeBlocksIsRefused() {
        assertThat(cipher.decrypt("*")).isEqualTo(failed(Reason.NOT_BASE64));
        assertThat(cipher.decrypt("")).isEqualTo(failed(Reason.WRONG_SIZE));
        assertThat(cipher.decrypt("AAAA")).isEqualTo(failed(Reason.WRONG_SIZE));
        assertThat(cipher.decrypt(Base64.getEncoder().encodeToString(new byte[48])))
                .isEqualTo(failed(Reason.WRONG_SIZE));
    }

    @Test
    void contentThatIsNotUtf8IsRefusedAndNotRepaired() {
        byte[] message = {(byte) 0xc3, (byte) 0x28};
        byte[] content = ByteBuffer.allocate(20 + 2 + TestAccount.APP_ID.value().length())
                .put(TestAccount.RANDOM)
                .putInt(2)
                .put(message)
                .put(TestAccount.bytes(TestAccount.APP_ID.value()))
                .array();

        assertThat(cipher.decrypt(seal(content))).isEqualTo(failed(Reason.NOT_UTF8));
    }

    @Test
    void anotherKeyDoesNotDecrypt() {
        MessageCipher other = new MessageCipher(TestAccount.OLD_KEY, TestAccount.APP_ID);

        assertThat(other.decrypt(cipher.encrypt("hello", TestAccount.RANDOM))).isInstanceOf(Decrypted.Failed.class);
    }

    @Test
    void randomBytesMustBeSixteen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher.encrypt("hello", Arrays.copyOf(TestAccount.RANDOM, 15)));
    }

    private static byte[] content(int length, String message, String appId) {
        return ByteBuffer.allocate(20 + message.length() + appId.length())
                .put(TestAccount.RANDOM)
                .putInt(length)
                .put(TestAccount.bytes(message))
                .put(TestAccount.bytes(appId))
                .array();
    }

    private static String seal(byte[] content) {
        return encode(Padding.add(content, 32));
    }

    private static String encode(byte[] padded) {
        return Base64.getEncoder().encodeToString(TestAccount.KEY.encrypt(padded));
    }

    private static Decrypted failed(Reason reason) {
        return new Decrypted.Failed(reason);
    }
}
