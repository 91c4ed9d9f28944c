package dev.saoma.forwarder.app;

import dev.saoma.protocol.AppId;
import dev.saoma.protocol.Decrypted;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.MessageCipher;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushToken;
import java.time.Instant;

/// WeChat's side of an account: what it would send, and what it makes of the answer.
final class TestAccount {

    static final String APP_ID = "wxba5fad812f8e6fb9";
    static final String TOKEN = "12345";
    static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String NONCE = "415670741";
    private static final PushToken WECHATS = ok(PushToken.parse(TOKEN));
    private static final MessageCipher CIPHER = new MessageCipher(ok(EncodingAesKey.parse(KEY)), new AppId(APP_ID));

    record Push(String query, String body) {}

    private TestAccount() {}

    static String follow() {
        return message("<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe]]></Event>"
                + "<EventKey><![CDATA[qrscene_abc]]></EventKey><Ticket><![CDATA[ticket]]></Ticket>");
    }

    static String text(String content) {
        return message("<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[" + content
                + "]]></Content><MsgId>23456</MsgId>");
    }

    private static String message(String fields) {
        return "<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><FromUserName><![CDATA[oPerson]]></FromUserName>"
                + "<CreateTime>1714112445</CreateTime>" + fields + "</xml>";
    }

    static Push plaintext(String xml) {
        return new Push(signed(now()) + "&openid=oPerson", xml);
    }

    static Push safe(String xml) {
        var encrypted = CIPHER.encrypt(xml, new byte[MessageCipher.RANDOM]);
        return encrypted(
                encrypted,
                "<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName><Encrypt><![CDATA[" + encrypted
                        + "]]></Encrypt></xml>");
    }

    static Push compatible(String xml) {
        var encrypted = CIPHER.encrypt(xml, new byte[MessageCipher.RANDOM]);
        return encrypted(encrypted, xml.replace("</xml>", "<Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>"));
    }

    private static Push encrypted(String encrypted, String body) {
        var timestamp = now();
        return new Push(
                signed(timestamp) + "&openid=oPerson&encrypt_type=aes&msg_signature="
                        + WECHATS.sign(timestamp, NONCE, encrypted),
                body);
    }

    static String check(String echo) {
        return signed(now()) + "&echostr=" + echo;
    }

    static String decrypted(String answer) {
        return switch (CIPHER.decrypt(answer.replaceAll("(?s).*<Encrypt><!\\[CDATA\\[(.*?)]].*", "$1"))) {
            case Decrypted.Clear(String text) -> text;
            case Decrypted.Failed(Decrypted.Reason reason) -> throw new AssertionError(reason);
        };
    }

    private static String signed(String timestamp) {
        return "signature=" + WECHATS.sign(timestamp, NONCE) + "&timestamp=" + timestamp + "&nonce=" + NONCE;
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private static <T> T ok(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T>(T value) -> value;
            case Parsed.Wrong<T> wrong -> throw new AssertionError(wrong.flaw());
        };
    }
}
