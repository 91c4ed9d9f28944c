package dev.saoma.bench;

import dev.saoma.protocol.MessageCipher;
import dev.saoma.protocol.PushToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/// Writes pushes in safe mode, each different, as whole HTTP requests: encrypted beforehand, so that the time measured
/// is the server's.
public final class Pushes {

    /// So many people follow the account; each scans and writes again and again.
    public static final int PEOPLE = 500;

    private final MessageCipher cipher;
    private final PushToken token;

    public Pushes(Account account) {
        this.cipher = account.cipher();
        this.token = account.pushToken();
    }

    /// A follower scans a code.
    public byte[] scan(Door door, int person, WaitingScan code) {
        return request(door, """
                <xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName>\
                <FromUserName><![CDATA[%s]]></FromUserName><CreateTime>%d</CreateTime>\
                <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[SCAN]]></Event>\
                <EventKey><![CDATA[%s]]></EventKey><Ticket><![CDATA[%s]]></Ticket></xml>""".formatted(openId(person), now(), code.scene(), code.ticket()));
    }

    /// A follower writes something.
    byte[] text(Door door, int person) {
        return request(door, """
                <xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName>\
                <FromUserName><![CDATA[%s]]></FromUserName><CreateTime>%d</CreateTime>\
                <MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好，请问几点开门？]]></Content>\
                <MsgId>%d</MsgId></xml>""".formatted(
                        openId(person), now(), ThreadLocalRandom.current().nextLong(1L << 62)));
    }

    private byte[] request(Door door, String xml) {
        var random = new byte[MessageCipher.RANDOM];
        ThreadLocalRandom.current().nextBytes(random);
        var content = cipher.encrypt(xml, random);
        var time = Long.toString(now());
        var nonce = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40));
        var body = "<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><Encrypt><![CDATA[" + content
                + "]]></Encrypt></xml>";
        var query = "?signature=" + token.sign(time, nonce) + "&timestamp=" + time + "&nonce=" + nonce
                + "&encrypt_type=aes&msg_signature=" + token.sign(time, nonce, content);
        return Wire.post(door.port(), door.path() + query, "text/xml", "", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String openId(int person) {
        return "oBench%022d".formatted(person);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
