package dev.saoma.server.oidc;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Sends what no HTTP client would.
final class RawHttp {

    private static final String PREFIX = "http://";

    private RawHttp() {}

    /// The whole answer to a GET, as text.
    ///
    /// @param uri may hold anything behind the port, as long as it is one word
    /// @param headers those beside `Connection`; by default the right `Host`
    static String get(String uri, String... headers) {
        return exchange(uri, "GET", headers.length == 0 ? List.of("Host: " + authority(uri)) : List.of(headers));
    }

    /// The whole answer to a POST that announces a form of that size and is never sent: a server that wants no
    /// more than it can hold says so at once.
    static String announceForm(String uri, long size) {
        return exchange(
                uri,
                "POST",
                List.of(
                        "Host: " + authority(uri),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + size));
    }

    private static String exchange(String uri, String method, List<String> headers) {
        var authority = authority(uri);
        var path = uri.substring(PREFIX.length() + authority.length());
        var port = Integer.parseInt(authority.substring(authority.indexOf(':') + 1));
        try (var socket = new Socket("localhost", port)) {
            var request = method + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers)
                    + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String authority(String uri) {
        return uri.substring(PREFIX.length(), uri.indexOf('/', PREFIX.length()));
    }
}
