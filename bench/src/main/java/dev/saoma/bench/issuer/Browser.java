package dev.saoma.bench.issuer;

import dev.saoma.bench.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A browser as somebody opens it anew: no cookies, no connection. It has as many cookies' names as an issuer gives, so
/// their paths are no matter.
final class Browser implements AutoCloseable {

    private final int port;
    private final Wire wire;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(int port) throws IOException {
        this.port = port;
        this.wire = new Wire(port);
    }

    Wire.Answer get(String target) throws IOException {
        return keep(wire.ask(Wire.get(port, target, cookieHeader())));
    }

    Wire.Answer submit(String target, Map<String, String> form) throws IOException {
        return post(target, "application/x-www-form-urlencoded", encode(form));
    }

    Wire.Answer post(String target, String type, String body) throws IOException {
        var headers = "Origin: http://localhost:" + port + "\r\n" + cookieHeader();
        return keep(wire.ask(Wire.post(port, target, type, headers, body.getBytes(StandardCharsets.UTF_8))));
    }

    /// The header with all that it holds, for a connection beside its own.
    String cookieHeader() {
        return cookies.isEmpty()
                ? ""
                : cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Where the answer sends the browser on the same server.
    static String next(Wire.Answer answer) throws IOException {
        var location = URI.create(location(answer));
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }

    /// Where the answer sends the browser at all.
    static String location(Wire.Answer answer) throws IOException {
        var location = answer.headers().get("location");
        if (location == null || answer.status() / 100 != 3) {
            throw new IOException("not sent on: " + answer.status() + " " + answer.body());
        }
        return location;
    }

    private Wire.Answer keep(Wire.Answer answer) {
        answer.headers().getOrDefault("set-cookie", "").lines().forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair.length < 2 || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
