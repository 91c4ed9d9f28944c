package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/// Whatever is sent, opening it answers with a push or a reason. A throw of any kind fails these.
class HostileInputPropertyTests {

    private static final byte[] PUSH = TestAccount.bytes(TestXml.event("subscribe", "qrscene_你好", "gQGk7zwAAAAA"));
    private static final String ENCRYPTED = TestAccount.encrypt(TestXml.text("hello"));
    private static final byte[] ENVELOPE = TestAccount.safe(ENCRYPTED);

    @Property
    void anyBytes(@ForAll byte[] body) {
        openInEveryWay(body);
    }

    @Property(tries = 3_000)
    void anythingMadeOfPiecesOfXml(@ForAll("soups") String body) {
        openInEveryWay(TestAccount.bytes(body));
    }

    @Property(tries = 3_000)
    void aPushFullOfPiecesOfXml(@ForAll("soups") String soup) {
        openInEveryWay(TestAccount.bytes(TestXml.push("text", soup)));
        openInEveryWay(TestAccount.bytes(TestXml.event("SCAN", soup, soup)));
        TestAccount.openSafely(TestXml.push("event", soup));
    }

    @Property
    void aTruncatedPush(@ForAll @IntRange(max = 400) int length) {
        openInEveryWay(Arrays.copyOf(PUSH, Math.min(length, PUSH.length)));
        assertThat(openClear(Arrays.copyOf(PUSH, Math.min(length, PUSH.length - 1))))
                .isInstanceOf(OpenedPush.Refused.class);
    }

    @Property(tries = 3_000)
    void aPushWithAFlippedBit(@ForAll @IntRange(max = 1 << 16) int bit) {
        openInEveryWay(flip(PUSH, bit));
    }

    @Property(tries = 3_000)
    void anEnvelopeWithAFlippedBitIsNeverAcceptedAsAnotherPush(@ForAll @IntRange(max = 1 << 16) int bit) {
        OpenedPush opened = TestAccount.reader(MessageMode.SAFE)
                .open(TestAccount.safeQuery(ENCRYPTED), flip(ENVELOPE, bit), TestAccount.NOW);

        if (opened instanceof OpenedPush.Accepted accepted) {
            assertThat(accepted.push()).isInstanceOf(Message.Text.class);
            assertThat(((Message.Text) accepted.push()).content()).isEqualTo("hello");
        }
    }

    @Property(tries = 3_000)
    void aCiphertextWithAFlippedBitAndARightSignature(@ForAll @IntRange(max = 1 << 16) int bit) {
        String flipped =
                new String(flip(ENCRYPTED.getBytes(StandardCharsets.US_ASCII), bit), StandardCharsets.ISO_8859_1);

        TestAccount.reader(MessageMode.SAFE)
                .open(TestAccount.safeQuery(flipped), TestAccount.safe(flipped), TestAccount.NOW);
    }

    @Property
    void anyCiphertextDecryptsToSomethingOrToAReason(@ForAll String text, @ForAll byte[] bytes) {
        MessageCipher cipher = new MessageCipher(TestAccount.KEY, TestAccount.APP_ID);
        String blocks = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length / 32 * 32));

        assertThat(cipher.decrypt(text)).isNotNull();
        assertThat(cipher.decrypt(blocks)).isNotNull();
        assertThat(new EncryptedData(text, text).decrypt(text)).isNotNull();
        assertThat(new EncryptedData(blocks, "r7BXXKkLb8qrSNn05n0qiA==").decrypt("tiihtNczf5v6AKRyjwEUhQ=="))
                .isNotNull();
    }

    @Property
    void aPushInAnotherEncoding(@ForAll("charsets") Charset charset) {
        openInEveryWay(new String(PUSH, StandardCharsets.UTF_8).getBytes(charset));
        openInEveryWay(("<?xml version='1.0' encoding='" + charset + "'?>" + new String(PUSH, StandardCharsets.UTF_8))
                .getBytes(charset));
    }

    @Property
    void anyQuery(
            @ForAll("values") String signature, @ForAll("values") String timestamp, @ForAll("values") String nonce) {
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
    }

    @Property
    void anySecretsThatAreTyped(@ForAll String typed) {
        assertThat(PushToken.parse(typed)).isNotNull();
        assertThat(EncodingAesKey.parse(typed)).isNotNull();
    }

    @Property
    void anyErrorTextHasAnAddressOrNone(@ForAll String text, @ForAll int code) {
        assertThat(RefusedAddress.in(text)).isEmpty();
        assertThat(RefusedAddress.in("invalid ip " + text)).isNotNull();
        assertThat(ErrorCode.of(code).code()).isEqualTo(code);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(
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
                        "</MsgId>")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(Charset.availableCharsets().values()).filter(Charset::canEncode);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of(
                        "", "1714112445", "9999999999", "-1", "0000000000", "aes", "raw", "99999999999999999999"));
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
