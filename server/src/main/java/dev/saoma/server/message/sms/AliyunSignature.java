package dev.saoma.server.message.sms;

import dev.saoma.server.message.SmsService.AccessKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Signs calls of Alibaba Cloud (V3 request structure, `ACS3-HMAC-SHA256`).
final class AliyunSignature {

    private static final String SCHEME = "ACS3-HMAC-SHA256";

    private AliyunSignature() {}

    /// All headers of the call, the signature among them.
    ///
    /// @param headers those that are signed: `host` and all that begin with `x-acs-`, in lower case
    static Map<String, String> sign(
            AccessKey key,
            String method,
            SortedMap<String, String> query,
            SortedMap<String, String> headers,
            byte[] body) {
        var signed = new TreeMap<>(headers);
        var hash = Hmac.digest(body);
        signed.put("x-acs-content-sha256", hash);
        var names = String.join(";", signed.keySet());
        var lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        var canonical = String.join("\n", method, "/", query(query), lines, names, hash);
        var signature = Hmac.hex(Hmac.bytes(key.secret().reveal(), SCHEME + "\n" + Hmac.digest(canonical)));
        signed.put(
                "Authorization",
                SCHEME + " Credential=" + key.id() + ",SignedHeaders=" + names + ",Signature=" + signature);
        return signed;
    }

    /// The query, as it is signed and sent.
    static String query(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// RFC 3986 §2.3: all but the unreserved characters.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
