package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is sent, opening it answers with a push or a reason. A throw of any kind fails these.
class HostileInputPropertyTests {

    private static final byte[] PUSH = TestAccount.bytes(TestXml.event("subscribe", "qrscene_你好", "gQGk7zwAAAAA"));
    private static final String ENCRYPTED = TestAccount.encrypt(TestXml.text("hello"));
    private static final byte[] ENVELOPE = TestAccount.safe(ENCRYPTED);
    private static final List<String> VALUES =
            List.of("", "1714112445", "9999999999", "-1", "0000000000", "aes", "raw", "99999999999999999999");
    private static final List<String> PIECES = List.of(
            "<xml>",
            "</xml>",
            "<",
            ">",
            "/>",
            "</",
            "<a>",
            "</a>",
            "<a b='c'>",
            "<![CDATA[",
            "]]>",
            "]]",
            "<!--",
            "-->",
            "<?",
            "?>",
            "<?xml version='1.0'?>",
            "<?xml version='1.1'?>",
            "<!DOCTYPE xml",
            "<!DOCTYPE a [",
            "<!ENTITY e 'x'>",
            "<!ENTITY % p SYSTEM 'file:///x'>",
            "%p;",
            "]>",
            "&e;",
            "&amp;",
            "&",
            ";",
            "&#",
            "&#x0;",
            "&#xD800;",
            "&#10;",
            "&#x1F600;",
            "<Event>",
            "</Event>",
            "<EventKey>",
            "</EventKey>",
            "<Encrypt>",
            "</Encrypt>",
            "<FromUserName>",
            "</FromUserName>",
            "<CreateTime>",
            "1679908252",
            "</CreateTime>",
            "<MsgType>",
            "text",
            "</MsgType>",
            "<InfoType>",
            "</InfoType>",
            "<AppId>",
            "</AppId>",
            "SCAN",
            "qrscene_",
            "\u0000",
            "\r\n",
            "\ufeff",
            "\uffff",
            "😀",
            "é",
            " ",
            "'",
            "\"",
            "=",
            "xmlns:a='b'",
            "<a:b>",
            "<MsgId>",
            "1",
            "</MsgId>");

    @Seeded
    void anyBytes(Anything any) {
        any.tries(400, () -> {
            byte[] body = any.bytesUpTo(300);
            openInEveryWay(body);
        });
    }

    @Seeded
    void anythingMadeOfPiecesOfXml(Anything any) {
        any.tries(1000, () -> {
            String body = soup(any);
            openInEveryWay(TestAccount.bytes(body));
        });
    }

    @Seeded
    void aPushFullOfPiecesOfXml(Anything any) {
        any.tries(1000, () -> {
            String soup = soup(any);
            openInEveryWay(TestAccount.bytes(TestXml.push("text", soup)));
            openInEveryWay(TestAccount.bytes(TestXml.event("SCAN", soup, soup)));
            TestAccount.openSafely(TestXml.push("event", soup));
        });
    }

    @Test
    void aTruncatedPush() {
        for (int length = 0; length < PUSH.length; length++) {
            openInEveryWay(Arrays.copyOf(PUSH, length));
            assertThat(openClear(Arrays.copyOf(PUSH, length))).isInstanceOf(OpenedPush.Refused.class);
        }
    }

    @Test
    void aPushWithAFlippedBit() {
        for (int bit = 0; bit < PUSH.length * 8; bit++) {
            openInEveryWay(flip(PUSH, bit));
        }
    }

    @Test
    void anEnvelopeWithAFlippedBitIsNeverAcceptedAsAnotherPush() {
        for (int bit = 0; bit < ENVELOPE.length * 8; bit++) {
            OpenedPush opened = TestAccount.reader(MessageMode.SAFE)
                    .open(TestAccount.safeQuery(ENCRYPTED), flip(ENVELOPE, bit), TestAccount.NOW);

            if (opened instanceof OpenedPush.Accepted accepted) {
                assertThat(accepted.push()).isInstanceOf(Message.Text.class);
                assertThat(((Message.Text) accepted.push()).content()).isEqualTo("hello");
            }
        }
    }

    @Test
    void aCiphertextWithAFlippedBitAndARightSignature() {
        for (int bit = 0; bit < ENCRYPTED.length() * 8; bit++) {
            String flipped =
                    new String(flip(ENCRYPTED.getBytes(StandardCharsets.US_ASCII), bit), StandardCharsets.ISO_8859_1);

            TestAccount.reader(MessageMode.SAFE)
                    .open(TestAccount.safeQuery(flipped), TestAccount.safe(flipped), TestAccount.NOW);
        }
    }

    @Seeded
    void anyCiphertextDecryptsToSomethingOrToAReason(Anything any) {
        any.tries(400, () -> {
            String text = any.textUpTo(300);
            byte[] bytes = any.bytesUpTo(300);
            MessageCipher cipher = new MessageCipher(TestAccount.KEY, TestAccount.APP_ID);
            String blocks = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length / 32 * 32));

            assertThat(cipher.decrypt(text)).isNotNull();
            assertThat(cipher.decrypt(blocks)).isNotNull();
            assertThat(new EncryptedData(text, text).decrypt(text)).isNotNull();
            assertThat(new EncryptedData(blocks, "r7BXXKkLb8qrSNn05n0qiA==").decrypt("tiihtNczf5v6AKRyjwEUhQ=="))
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void aPushInAnotherEncoding(Charset charset) {
        openInEveryWay(new String(PUSH, StandardCharsets.UTF_8).getBytes(charset));
        openInEveryWay(("<?xml version='1.0' encoding='" + charset + "'?>" + new String(PUSH, StandardCharsets.UTF_8))
                .getBytes(charset));
    }

    @Seeded
    void anyQuery(Anything any) {
        any.tries(400, () -> {
            String signature = value(any);
            String timestamp = value(any);
            String nonce = value(any);
            PushQuery query = new PushQuery(
                    nullable(signature), nullable(timestamp), nullable(nonce), nonce, signature, timestamp, nonce);
            PushQuery clear =
                    new PushQuery(nullable(signature), nullable(timestamp), nullable(nonce), null, null, null, nonce);
            PushQuery signed = new PushQuery(
                    TestAccount.TOKEN.sign(timestamp, nonce), timestamp, nonce, null, null, null, nullable(signature));
            PushReader reader = TestAccount.reader(MessageMode.PLAINTEXT);

            for (PushQuery forged : new PushQuery[] {query, clear}) {
                assertThat(reader.open(forged, PUSH, TestAccount.NOW)).isInstanceOf(OpenedPush.Refused.class);
                assertThat(reader.open(forged, ENVELOPE, TestAccount.NOW)).isInstanceOf(OpenedPush.Refused.class);
                assertThat(reader.check(forged, TestAccount.NOW)).isInstanceOf(UrlCheck.Refused.class);
            }
            assertThat(reader.open(signed, PUSH, Instant.MIN)).isEqualTo(reader.open(signed, PUSH, Instant.MAX));
            assertThat(reader.check(signed, TestAccount.NOW)).isNotNull();
        });
    }

    @Seeded
    void anySecretsThatAreTyped(Anything any) {
        any.tries(400, () -> {
            String typed = any.textUpTo(100);
            assertThat(PushToken.parse(typed)).isNotNull();
            assertThat(EncodingAesKey.parse(typed)).isNotNull();
        });
    }

    @Seeded
    void anyErrorTextHasAnAddressOrNone(Anything any) {
        any.tries(400, () -> {
            String text = any.textUpTo(300);
            int code = any.number();
            assertThat(RefusedAddress.in(text)).isEmpty();
            assertThat(RefusedAddress.in("invalid ip " + text)).isNotNull();
            assertThat(ErrorCode.of(code).code()).isEqualTo(code);
        });
    }

    private static String soup(Anything any) {
        return Stream.generate(() -> any.of(PIECES)).limit(any.number(41)).collect(Collectors.joining());
    }

    private static Stream<Charset> charsets() {
        return Charset.availableCharsets().values().stream().filter(Charset::canEncode);
    }

    private static String value(Anything any) {
        return any.number(2) == 0 ? any.textUpTo(60) : any.of(VALUES);
    }

    /// As every mode would, signed rightly where the body allows it.
    private static void openInEveryWay(byte[] body) {
        assertThat(openClear(body)).isNotNull();
        assertThat(TestAccount.reader(MessageMode.SAFE).open(TestAccount.safeQuery(ENCRYPTED), body, TestAccount.NOW))
                .isNotNull();
        assertThat(TestAccount.openSafely(new String(body, StandardCharsets.UTF_8)))
                .isNotNull();
    }

    private static OpenedPush openClear(byte[] body) {
        return TestAccount.reader(MessageMode.PLAINTEXT).open(TestAccount.plaintextQuery(), body, TestAccount.NOW);
    }

    private static byte[] flip(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        int at = bit % (bytes.length * 8);
        flipped[at / 8] ^= (byte) (1 << (at % 8));
        return flipped;
    }

    private static @Nullable String nullable(String value) {
        return value.isEmpty() ? null : value;
    }
}
