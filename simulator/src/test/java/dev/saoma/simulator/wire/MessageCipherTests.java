package dev.saoma.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageCipherTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final byte[] RANDOM = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream file = MessageCipherTests.class.getResourceAsStream("/wechat-vectors.json")) {
            return JsonMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(file))
                    .valueStream();
        }
    }

    static Stream<JsonNode> encrypted() throws IOException {
        return vectors().filter(vector -> vector.has("encrypt"));
    }

    static Stream<JsonNode> signed() throws IOException {
        return vectors().filter(vector -> vector.has("signature") && vector.has("timestamp"));
    }

    @ParameterizedTest
    @MethodSource("encrypted")
    void aPublishedCiphertextIsRead(JsonNode vector) {
        Decryption read = new MessageCipher(text(vector, "encoding_aes_key"))
                .decrypt(text(vector, "encrypt"), text(vector, "appid"));
        assertThat(read).isEqualTo(new Decryption.Message(text(vector, "plaintext")));
    }

    @ParameterizedTest
    @MethodSource("encrypted")
    void aPublishedCiphertextIsWritten(JsonNode vector) {
        if (!vector.has("random16")) {
            return;
        }
        String written = new MessageCipher(text(vector, "encoding_aes_key"))
                .encrypt(
                        text(vector, "random16").getBytes(StandardCharsets.UTF_8),
                        text(vector, "plaintext"),
                        text(vector, "appid"));
        assertThat(written).isEqualTo(text(vector, "encrypt"));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void aPublishedSignatureIsMade(JsonNode vector) {
        assertThat(Signature.of(text(vector, "token"), text(vector, "timestamp"), text(vector, "nonce")))
                .isEqualTo(text(vector, "signature"));
    }

    @ParameterizedTest
    @MethodSource("encrypted")
    void aPublishedMessageSignatureIsMade(JsonNode vector) {
        if (!vector.has("msg_signature")) {
            return;
        }
        assertThat(Signature.of(
                        text(vector, "token"),
                        text(vector, "timestamp"),
                        text(vector, "nonce"),
                        text(vector, "encrypt")))
                .isEqualTo(text(vector, "msg_signature"));
    }

    @Test
    void messagesOfEveryLengthComeBackAsTheyWere() {
        MessageCipher cipher = new MessageCipher(KEY);
        for (int length = 0; length < 100; length++) {
            String message = "扫".repeat(length);
            assertThat(cipher.decrypt(cipher.encrypt(RANDOM, message, "wx1"), "wx1"))
                    .isEqualTo(new Decryption.Message(message));
        }
    }

    @Test
    void aMessageForAnotherAppIdIsRefused() {
        MessageCipher cipher = new MessageCipher(KEY);
        assertThat(cipher.decrypt(cipher.encrypt(RANDOM, "hello", "wx1"), "wx2"))
                .isInstanceOf(Decryption.Failed.class);
    }

    @Test
    void aMessageUnderAnotherKeyIsRefused() {
        String written = new MessageCipher(KEY).encrypt(RANDOM, "hello", "wx1");
        assertThat(new MessageCipher("A".repeat(43)).decrypt(written, "wx1")).isInstanceOf(Decryption.Failed.class);
    }

    @Test
    void whatIsNoCiphertextIsRefused() {
        assertThat(new MessageCipher(KEY).decrypt("not Base64!", "wx1")).isInstanceOf(Decryption.Failed.class);
        assertThat(new MessageCipher(KEY).decrypt("", "wx1")).isInstanceOf(Decryption.Failed.class);
        assertThat(new MessageCipher(KEY).decrypt("AAAA", "wx1")).isInstanceOf(Decryption.Failed.class);
    }

    private static String text(JsonNode vector, String field) {
        return vector.path(field).stringValue();
    }
}
