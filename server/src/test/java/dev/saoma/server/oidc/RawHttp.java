package dev.saoma.server.oidc;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Sends what no HTTP client would.
final class RawHttp {

    private RawHttp() {}

    /// The whole answer as text.
    ///
    /// @param uri may hold anything behind the port, as long as it is one word
    static String get(String uri, String... headers) {
        var authority = uri.substring("http://".length(), uri.indexOf('/', "http://".length()));
        var path = uri.substring("http://".length() + authority.length());
        try (var socket = new Socket("localhost", Integer.parseInt(authority.substring(authority.indexOf(':') + 1)))) {
            var request = "GET " + path + " HTTP/1.1\r\nConnection: close\r\n"
                    + (headers.length == 0 ? "Host: " + authority + "\r\n" : "")
                    + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                    + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
