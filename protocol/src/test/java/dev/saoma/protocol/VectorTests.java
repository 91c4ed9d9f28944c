package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The known answers that WeChat's own documentation and sample programs give. Nothing here is computed by us.
class VectorTests {

    /// A vector, shown in reports by its name.
    record Vector(JsonNode node) {

        String text(String field) {
            return node.required(field).asString();
        }

        boolean has(String field) {
            return node.has(field);
        }

        MessageCipher cipher() {
            return new MessageCipher(TestAccount.key(text("encoding_aes_key")), new AppId(text("appid")));
        }

        PushToken token() {
            return TestAccount.token(text("token"));
        }

        @Override
        public String toString() {
            return text("id");
        }
    }

    @ParameterizedTest
    @MethodSource("signed")
    void theSignatureOfAClearQueryIsThePublishedOne(Vector vector) {
        assertThat(Signature.of(vector.text("token"), vector.text("timestamp"), vector.text("nonce")))
                .isEqualTo(vector.text("signature"));
    }

    @ParameterizedTest
    @MethodSource("signedContent")
    void theSignatureOfEncryptedContentIsThePublishedOne(Vector vector) {
        assertThat(Signature.of(
                        vector.text("token"), vector.text("timestamp"), vector.text("nonce"), vector.text("encrypt")))
                .isEqualTo(vector.text("msg_signature"));
    }

    @ParameterizedTest
    @MethodSource("encrypted")
    void thePublishedCiphertextDecryptsToThePublishedText(Vector vector) {
        assertThat(vector.cipher().decrypt(vector.text("encrypt")))
                .isEqualTo(new Decrypted.Clear(vector.text("plaintext")));
        if (vector.has("msg_len")) {
            assertThat(vector.text("plaintext").getBytes(StandardCharsets.UTF_8))
                    .hasSize(vector.node().required("msg_len").asInt());
        }
    }

    @ParameterizedTest
    @MethodSource("encryptedWithKnownRandom")
    void thePublishedTextEncryptsToThePublishedCiphertext(Vector vector) {
        byte[] random = vector.text("random16").getBytes(StandardCharsets.US_ASCII);

        assertThat(vector.cipher().encrypt(vector.text("plaintext"), random)).isEqualTo(vector.text("encrypt"));
    }

    @ParameterizedTest
    @MethodSource("pushes")
    void thePublishedPushOpens(Vector vector) {
        Keyring keyring = new Keyring(
                new AppId(vector.text("appid")),
                List.of(vector.token()),
                List.of(TestAccount.key(vector.text("encoding_aes_key"))));
        PushQuery query = new PushQuery(
                null, vector.text("timestamp"), vector.text("nonce"), null, "aes", vector.text("msg_signature"), null);
        byte[] body = vector.has("envelope")
                ? TestAccount.bytes(vector.text("envelope"))
                : TestAccount.safe(vector.text("encrypt"));

        OpenedPush.Accepted accepted =
                TestAccount.acceptance(new PushReader(keyring, MessageMode.SAFE, Duration.ofMinutes(5))
                        .open(query, body, Instant.ofEpochSecond(Long.parseLong(vector.text("timestamp")))));

        assertThat(accepted.mode()).isEqualTo(vector.has("envelope") ? MessageMode.COMPATIBLE : MessageMode.SAFE);
        assertThat(accepted.proof().showsCurrentToken()).isTrue();
        assertThat(accepted.channel().showsCurrentKey()).isTrue();
        assertThat(vector.text("plaintext"))
                .contains(
                        accepted.push() instanceof AccountPush about
                                ? about.from().value()
                                : "not about a person");
    }

    @Test
    void thePublishedAddressCheckIsAnsweredByItsEcho() {
        Vector vector = named("url-verify-get");
        PushReader reader = new PushReader(
                new Keyring(TestAccount.APP_ID, List.of(vector.token()), List.of()),
                MessageMode.PLAINTEXT,
                TestAccount.WINDOW);
        PushQuery query = PushQuery.from(name -> vector.has(name) ? vector.text(name) : null);

        assertThat(reader.check(query, Instant.ofEpochSecond(Long.parseLong(vector.text("timestamp")))))
                .isInstanceOfSatisfying(
                        UrlCheck.Echo.class, echo -> assertThat(echo.text()).isEqualTo(vector.text("expected_body")));
    }

    @Test
    void thePublishedMiniProgramDataDecrypt() {
        Vector vector = named("miniprogram-encryptedData");

        assertThat(new EncryptedData(vector.text("encrypted_data"), vector.text("iv"))
                        .decrypt(vector.text("session_key")))
                .isEqualTo(new Decrypted.Clear(vector.text("plaintext")));
    }

    @Test
    void everyVectorIsTested() {
        assertThat(Stream.of(signed(), encrypted(), Stream.of(named("miniprogram-encryptedData")))
                        .flatMap(vectors -> vectors)
                        .map(Vector::toString)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(all().map(Vector::toString).toList())
                .hasSize(12);
    }

    static Stream<Vector> signed() {
        return with(vector -> vector.has("signature"));
    }

    static Stream<Vector> signedContent() {
        return with(vector -> vector.has("msg_signature"));
    }

    static Stream<Vector> encrypted() {
        return with(vector -> vector.has("encoding_aes_key"));
    }

    static Stream<Vector> encryptedWithKnownRandom() {
        return with(vector -> vector.has("random16"));
    }

    static Stream<Vector> pushes() {
        return with(vector -> vector.text("kind").equals("decrypt")
                && vector.text("plaintext").startsWith("<xml>"));
    }

    private static Stream<Vector> with(Predicate<Vector> condition) {
        return all().filter(condition);
    }

    private static Vector named(String id) {
        return all().filter(vector -> vector.text("id").equals(id)).findFirst().orElseThrow();
    }

    private static Stream<Vector> all() {
        try (InputStream file = VectorTests.class.getResourceAsStream("/wechat-vectors.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file)).valueStream().toList().stream()
                    .map(Vector::new);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
