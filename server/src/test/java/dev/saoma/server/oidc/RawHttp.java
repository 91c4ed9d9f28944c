package dev.saoma.server.oidc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
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

    /// The whole answer to a form, as text.
    static String postForm(String uri, String form) {
        return exchange(
                uri,
                "POST",
                List.of(
                        "Host: " + authority(uri),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + form.length()),
                form);
    }

    /// The whole answer to a request without a body, as text.
    static String send(String method, String uri) {
        return exchange(uri, method, List.of("Host: " + authority(uri)));
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
        return exchange(uri, method, headers, "");
    }

    private static String exchange(String uri, String method, List<String> headers, String body) {
        var authority = authority(uri);
        var path = uri.substring(PREFIX.length() + authority.length());
        var port = Integer.parseInt(authority.substring(authority.indexOf(':') + 1));
        try (var socket = new Socket("localhost", port)) {
            var request = method + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers)
                    + "\r\n\r\n" + body;
            return exchange(socket, request);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A server that has heard enough answers and hangs up, so not everything may get through, nor the answer back.
    private static String exchange(Socket socket, String request) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SocketException _) {
            // It may have said why.
        }
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException _) {
            // That is all there is.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String authority(String uri) {
        return uri.substring(PREFIX.length(), uri.indexOf('/', PREFIX.length()));
    }
}
