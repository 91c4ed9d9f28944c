package dev.saoma.forwarder;

import dev.saoma.protocol.AppId;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.MessageCipher;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A push as WeChat would send it to an account with the Token `AAAAA`.
public record TestPush(String query, String text) {

    public static final String TOKEN = "AAAAA";
    static final String NONCE = "415670741";

    private static final PushToken WECHATS = ok(PushToken.parse(TOKEN));
    private static final MessageCipher CIPHER = new MessageCipher(
            ok(EncodingAesKey.parse("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG")), new AppId("wxba5fad812f8e6fb9"));

    public static TestPush plaintext(String openId, String text, Instant at) {
        return new TestPush(signed(at) + "&openid=" + openId, message(openId, text));
    }

    public static TestPush safe(String openId, String text, Instant at) {
        var encrypted = CIPHER.encrypt(message(openId, text), bytes("a8eedb185eb2fecf"));
        var timestamp = Long.toString(at.getEpochSecond());
        return new TestPush(
                signed(at) + "&openid=" + openId + "&encrypt_type=aes&msg_signature="
                        + WECHATS.sign(timestamp, NONCE, encrypted),
                "<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[" + encrypted
                        + "]]></Encrypt></xml>");
    }

    static String signed(Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        return "signature=" + WECHATS.sign(timestamp, NONCE) + "&timestamp=" + timestamp + "&nonce=" + NONCE;
    }

    static String message(String openId, String text) {
        return "<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><FromUserName><![CDATA[" + openId
                + "]]></FromUserName><CreateTime>1714112445</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA["
                + text + "]]></Content><MsgId>23456</MsgId></xml>";
    }

    public byte[] body() {
        return bytes(text);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T ok(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T>(T value) -> value;
            case Parsed.Wrong<T> wrong -> throw new AssertionError(wrong.flaw());
        };
    }
}
