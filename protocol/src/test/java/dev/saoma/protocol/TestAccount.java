package dev.saoma.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account as an operator would configure it, and WeChat's side of it: what it would send.
final class TestAccount {

    static final AppId APP_ID = new AppId("wxba5fad812f8e6fb9");
    static final Instant NOW = Instant.ofEpochSecond(1_714_112_445);
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final String NONCE = "415670741";
    static final byte[] RANDOM = "a8eedb185eb2fecf".getBytes(StandardCharsets.US_ASCII);

    static final PushToken TOKEN = token("AAAAA");
    static final PushToken OLD_TOKEN = token("spamtest");
    static final EncodingAesKey KEY = key("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    static final EncodingAesKey OLD_KEY = key("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C");

    private TestAccount() {}

    static PushReader reader(MessageMode mode) {
        return new PushReader(new Keyring(APP_ID, List.of(TOKEN), List.of(KEY)), mode, WINDOW);
    }

    static PushReader rotatingReader() {
        return new PushReader(
                new Keyring(APP_ID, List.of(TOKEN, OLD_TOKEN), List.of(KEY, OLD_KEY)), MessageMode.SAFE, WINDOW);
    }

    static PushToken token(String text) {
        return switch (PushToken.parse(text)) {
            case Parsed.Ok<PushToken>(PushToken token) -> token;
            case Parsed.Wrong<PushToken>(Parsed.Flaw flaw) -> throw new AssertionError(flaw);
        };
    }

    static EncodingAesKey key(String text) {
        return switch (EncodingAesKey.parse(text)) {
            case Parsed.Ok<EncodingAesKey>(EncodingAesKey key) -> key;
            case Parsed.Wrong<EncodingAesKey>(Parsed.Flaw flaw) -> throw new AssertionError(flaw);
        };
    }

    static String encrypt(String xml) {
        return new MessageCipher(KEY, APP_ID).encrypt(xml, RANDOM);
    }

    static byte[] safe(String encrypted) {
        return bytes("<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[" + encrypted
                + "]]></Encrypt></xml>");
    }

    static PushQuery plaintextQuery() {
        return plaintextQuery(TOKEN, NOW);
    }

    static PushQuery plaintextQuery(PushToken token, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        return new PushQuery(token.sign(timestamp, NONCE), timestamp, NONCE, null, null, null, null);
    }

    static PushQuery echoQuery(@Nullable String echostr) {
        String timestamp = Long.toString(NOW.getEpochSecond());
        return new PushQuery(TOKEN.sign(timestamp, NONCE), timestamp, NONCE, null, null, null, echostr);
    }

    static PushQuery safeQuery(String encrypted) {
        return safeQuery(TOKEN, encrypted, NOW);
    }

    static PushQuery safeQuery(PushToken token, String encrypted, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        return new PushQuery(
                token.sign(timestamp, NONCE),
                timestamp,
                NONCE,
                "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
                "aes",
                token.sign(timestamp, NONCE, encrypted),
                null);
    }

    /// Opens what WeChat would send in safe mode.
    static OpenedPush openSafely(String xml) {
        String encrypted = encrypt(xml);
        return reader(MessageMode.SAFE).open(safeQuery(encrypted), safe(encrypted), NOW);
    }

    static Push accepted(OpenedPush opened) {
        return acceptance(opened).push();
    }

    static OpenedPush.Accepted acceptance(OpenedPush opened) {
        return switch (opened) {
            case OpenedPush.Accepted accepted -> accepted;
            case OpenedPush.Refused(RefusalReason reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    static OpenedPush refused(RefusalReason reason) {
        return new OpenedPush.Refused(reason);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
