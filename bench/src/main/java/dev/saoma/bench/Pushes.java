package dev.saoma.bench;

import dev.saoma.protocol.AppId;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.MessageCipher;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushToken;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Makes pushes in safe mode, each different: scans of codes that nobody shows, by followers that nobody knows. Such a
/// push costs the server what any costs: verify, decrypt, parse, look for the scan, record.
final class Pushes {

    private final Target target;
    private final MessageCipher cipher;
    private final PushToken token;

    Pushes(Target target) {
        this.target = target;
        this.cipher = new MessageCipher(good(EncodingAesKey.parse(target.encodingAesKey())), new AppId(target.appId()));
        this.token = good(PushToken.parse(target.token()));
    }

    List<HttpRequest> make(int count) {
        var first = ThreadLocalRandom.current().nextLong(1L << 40);
        return IntStream.range(0, count)
                .mapToObj(i -> request(first + i, Instant.now().getEpochSecond()))
                .toList();
    }

    private HttpRequest request(long number, long now) {
        var random = new byte[MessageCipher.RANDOM];
        ThreadLocalRandom.current().nextBytes(random);
        var content = cipher.encrypt(xml(number, now), random);
        var nonce = Long.toString(number);
        var time = Long.toString(now);
        var query = "?signature=" + token.sign(time, nonce) + "&timestamp=" + time + "&nonce=" + nonce
                + "&encrypt_type=aes&msg_signature=" + token.sign(time, nonce, content);
        return HttpRequest.newBuilder(URI.create(target.eventsAddress() + query))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(
                        "<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><Encrypt><![CDATA[" + content
                                + "]]></Encrypt></xml>"))
                .build();
    }

    private static String xml(long number, long now) {
        return """
                <xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName>\
                <FromUserName><![CDATA[o%027d]]></FromUserName><CreateTime>%d</CreateTime>\
                <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[SCAN]]></Event>\
                <EventKey><![CDATA[bench%017d]]></EventKey><Ticket><![CDATA[gQH47joAAAAAAAAAASxodHRw]]></Ticket></xml>""".formatted(number, now, number);
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T>(T value) -> value;
            case Parsed.Wrong<T> wrong ->
                throw new IllegalArgumentException("the setting is malformed: " + wrong.flaw());
        };
    }
}
