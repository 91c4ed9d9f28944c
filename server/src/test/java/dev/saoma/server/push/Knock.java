package dev.saoma.server.push;

import dev.saoma.protocol.AppId;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.MessageCipher;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushToken;
import dev.saoma.server.connection.OfficialAccount;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// One request to the events address as WeChat would make it, and every way to spoil it.
public final class Knock {

    /// As long as WeChat waits.
    private static final Duration WECHAT_WAITS = Duration.ofSeconds(5);

    private static final AtomicInteger NONCES = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] RANDOM16 = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final String address;
    private final Map<String, String> query = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "text/xml"));
    private byte[] body = {};

    private Knock(String address) {
        this.address = address;
    }

    /// At the address of that connection.
    public static Knock at(int port, OfficialAccount account) {
        return new Knock("http://localhost:" + port + "/connections/social/" + account.identifier() + "/"
                + account.pool() + "/events");
    }

    /// At any address.
    public static Knock at(int port, String path) {
        return new Knock("http://localhost:" + port + path);
    }

    /// In clear text, signed without the body (§A3).
    public Knock plain(OfficialAccount account, String xml, Instant at) {
        sign(account, at);
        return body(xml);
    }

    /// Encrypted, with nothing readable beside it.
    public Knock safe(OfficialAccount account, String xml, Instant at) {
        return encrypted(account, xml, at, "<ToUserName><![CDATA[gh_0123456789ab]]></ToUserName>");
    }

    /// Encrypted, with the clear fields beside it.
    public Knock compatible(OfficialAccount account, String xml, Instant at) {
        return encrypted(account, xml, at, xml.replace("<xml>", "").replace("</xml>", ""));
    }

    private Knock encrypted(OfficialAccount account, String xml, Instant at, String beside) {
        var content = encrypt(account, xml);
        var time = sign(account, at);
        query.put("encrypt_type", "aes");
        query.put("msg_signature", token(account).sign(time, String.valueOf(query.get("nonce")), content));
        return body("<xml>" + beside + "<Encrypt><![CDATA[" + content + "]]></Encrypt></xml>");
    }

    static String encrypt(OfficialAccount account, String xml) {
        var key = account.encodingAesKey();
        if (key == null) {
            throw new IllegalArgumentException("the account has no key");
        }
        return new MessageCipher(
                        good(EncodingAesKey.parse(key.reveal())),
                        new AppId(account.appId().value()))
                .encrypt(xml, RANDOM16);
    }

    /// Timestamp, nonce and the signature over both.
    public String sign(OfficialAccount account, Instant at) {
        var time = Long.toString(at.getEpochSecond());
        query.put("timestamp", time);
        var nonce = "nonce" + NONCES.incrementAndGet();
        query.put("nonce", nonce);
        query.put("signature", token(account).sign(time, nonce));
        return time;
    }

    /// As JSON with lower-case names and one-element arrays, without a query (Authing's demo forwarder).
    Knock json(String json) {
        query.clear();
        return header("Content-Type", "application/json").body(json);
    }

    /// What the demo forwarder makes of a push in safe mode.
    static String authing(OfficialAccount account, String xml) {
        return "{\"xml\":{\"tousername\":[\"gh_0123456789ab\"],\"encrypt\":[\"" + encrypt(account, xml) + "\"]}}";
    }

    /// With the headers of Standard Webhooks over the body as it is now.
    public Knock vouch(String secret, Instant at) {
        var time = Long.toString(at.getEpochSecond());
        header("webhook-id", "msg_1");
        header("webhook-timestamp", time);
        return header("webhook-signature", "v1," + hmac(secret, "msg_1." + time + ".", body));
    }

    private static String hmac(String secret, String before, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With that header.
    public Knock header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /// Without that header.
    Knock without(String name) {
        headers.remove(name);
        return this;
    }

    String header(String name) {
        return String.valueOf(headers.get(name));
    }

    /// With that parameter, or without it.
    public Knock with(String parameter, @Nullable String value) {
        if (value == null) {
            query.remove(parameter);
        } else {
            query.put(parameter, value);
        }
        return this;
    }

    /// With that body.
    public Knock body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// With that body.
    public Knock body(byte[] bytes) {
        body = bytes;
        return this;
    }

    /// The body as it is sent.
    public byte[] body() {
        return body;
    }

    /// As a push.
    public HttpResponse<String> post() {
        var request = request();
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    /// As a check of the address.
    public HttpResponse<String> get() {
        return send(request().GET());
    }

    /// The bytes of the whole request, for a connection that is kept open.
    byte[] onTheWire(String method) {
        var host = address.indexOf("//") + 2;
        var path = address.indexOf('/', host);
        var head = new StringBuilder(method + " " + address.substring(path) + "?" + query() + " HTTP/1.1\r\nHost: "
                + address.substring(host, path) + "\r\n");
        var sent = method.equals("POST") ? body : new byte[0];
        if (method.equals("POST")) {
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            head.append("Content-Length: ").append(sent.length).append("\r\n");
        }
        var first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var whole = Arrays.copyOf(first, first.length + sent.length);
        System.arraycopy(sent, 0, whole, first.length, sent.length);
        return whole;
    }

    private String query() {
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(address + "?" + query())).timeout(WECHAT_WAITS);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return sendOrAgain(request.build());
        } catch (IOException e) {
            throw new IllegalStateException("The door did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A server may close a connection at the moment in which it is used again (RFC 9112 §9.3.1). Then once more.
    private static HttpResponse<String> sendOrAgain(HttpRequest request) throws IOException, InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw e;
        } catch (IOException _) {
            return HTTP.send(request, BodyHandlers.ofString());
        }
    }

    private static PushToken token(OfficialAccount account) {
        return good(PushToken.parse(account.token().reveal()));
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T>(T value) -> value;
            case Parsed.Wrong<T> wrong ->
                throw new IllegalArgumentException(wrong.flaw().toString());
        };
    }
}
