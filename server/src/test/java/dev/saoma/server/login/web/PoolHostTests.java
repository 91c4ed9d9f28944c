package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The login page of a pool that has a host name of its own.
@LoginServer
@TestPropertySource(properties = {"saoma.public-url=https://login.example", "saoma.base-domain=login.example"})
class PoolHostTests {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Test
    void thePageAndItsCookieLiveAtThePoolsOwnHost() throws IOException {
        var pool = making.pool("main");
        var request = making.request(pool, making.website(pool, "Corner shop"), "en");
        var page = send("GET /login?request=" + request + " HTTP/1.1\r\n", "");
        assertThat(page)
                .startsWith("HTTP/1.1 200")
                .contains("Log in to Corner shop", "src=\"/assets/login/login.js?v=", "\"scans\":\"/login/scans\"");
        var body = "{\"request\":\"" + request + "\"}";
        var created = send(
                "POST /login/scans HTTP/1.1\r\nOrigin: https://main.login.example\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length() + "\r\n",
                body);
        assertThat(created)
                .startsWith("HTTP/1.1 201")
                .contains("__Host-saoma_browser_" + pool.id() + "=", "Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContainIgnoringCase("; domain");
    }

    @Test
    void aChosenLanguageIsRememberedForThisHostAlone() throws IOException {
        var pool = making.pool("main");
        var request = making.request(pool, making.website(pool, "Corner shop"), "");

        assertThat(send("GET /login?lang=en&request=" + request + " HTTP/1.1\r\n", ""))
                .contains("__Host-saoma_language=en; Path=/; Max-Age=31536000;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContainIgnoringCase("; domain");
        assertThat(send("GET /login HTTP/1.1\r\nCookie: __Host-saoma_language=en\r\n", ""))
                .contains("<html lang=\"en\">");
    }

    /// By hand, as no client of ours sends another host than the one that it is connected to.
    private String send(String head, String body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((head + "Host: main.login.example\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
