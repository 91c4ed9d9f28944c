package dev.saoma.server.message.sms;

import dev.saoma.server.message.SmsService.AccessKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Signs calls of Tencent Cloud (API 3.0 signature v3, `TC3-HMAC-SHA256`).
final class TencentSignature {

    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private static final String SCHEME = "TC3-HMAC-SHA256";
    private static final String SIGNED = "content-type;host";

    private TencentSignature() {}

    /// The header `Authorization` of a call.
    static String sign(AccessKey key, String service, String host, Instant now, byte[] body) {
        var date = DateTimeFormatter.ISO_LOCAL_DATE.format(now.atOffset(ZoneOffset.UTC));
        var scope = date + "/" + service + "/tc3_request";
        var headers = "content-type:" + CONTENT_TYPE + "\nhost:" + host + "\n";
        var canonical = String.join("\n", "POST", "/", "", headers, SIGNED, Hmac.digest(body));
        var toSign = String.join("\n", SCHEME, Long.toString(now.getEpochSecond()), scope, Hmac.digest(canonical));
        var first = ("TC3" + key.secret().reveal()).getBytes(StandardCharsets.UTF_8);
        var signing = Hmac.bytes(Hmac.bytes(Hmac.bytes(first, date), service), "tc3_request");
        return SCHEME + " Credential=" + key.id() + "/" + scope + ", SignedHeaders=" + SIGNED + ", Signature="
                + Hmac.hex(Hmac.bytes(signing, toSign));
    }
}
