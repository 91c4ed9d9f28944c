package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whatever is sent, what answers is ours: a page for a browser and a problem for a program, and nothing in it tells
/// what the server is made of.
@LoginServer
class StrayRequestTests {

    private static final String BROWSER =
            "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Language: en\r\n";

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @BeforeEach
    void aPool() {
        making.pool("main");
    }

    private record Answer(int status, String head, String body) {}

    private Answer send(String line, String headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var request =
                    line + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = text.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text.substring(0, end), text.substring(end + 4));
        }
    }

    private static void assertTellsNothing(Answer answer) {
        assertThat(answer.head() + answer.body())
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("Exception", "dev.saoma", "org.", "timestamp", "Server:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /..%2fadmin",
                "GET /p/main/..%2f..%2fx",
                "GET /a/..;/b",
                "GET /a//b",
                "GET /x%5cy",
                "GET /\\x",
                "GET /login;jsessionid=1",
                "GET /p/nowhere/login",
                "GET /no-such-page%2f",
                "PUT /..%2fadmin",
                "BREW /p/main/login",
                "TRACE /p/main/login"
            })
    void anAddressThatMeansTwoThingsOrNoneIsAnsweredByUs(String line) throws IOException {
        var page = send(line, BROWSER);
        var problem = send(line, "Accept: application/json\r\nAccept-Language: en\r\n");

        assertThat(page.status()).as(line).isBetween(400, 499);
        assertTellsNothing(page);
        assertThat(problem.status()).isEqualTo(page.status());
        assertThat(problem.head()).containsIgnoringCase("content-type: application/problem+json");
        assertThat(problem.body()).contains("\"code\":", "\"type\":\"urn:saoma:problem:");
        assertTellsNothing(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /..%2fadmin",
                "GET /a/..;/b",
                "GET /p/nowhere/login",
                "GET /x%5cy",
                "GET /nowhere",
                "GET /p/main/nowhere"
            })
    void aBrowserGetsAPageInItsLanguage(String line) throws IOException {
        var page = send(line, BROWSER);

        assertThat(page.head()).containsIgnoringCase("content-type: text/html");
        assertThat(page.body()).contains("<html lang=\"en\">", "/assets/login/login.css", "For developers");
        assertThat(send(line, "Accept: text/html\r\nAccept-Language: zh-CN,zh;q=0.9\r\n")
                        .body())
                .contains("<html lang=\"zh-CN\">", "开发者");
    }

    /// Nothing behind such an address is read, so that nobody knows who asks.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00",
                "GET /p/main/login%00",
                "POST /%00",
                "GET /%2e%2e/x",
                "GET /%",
                "GET /%zz",
                "CONNECT /p/main/login"
            })
    void anAddressThatCannotBeReadAtAllIsAnsweredByAPage(String line) throws IOException {
        var answer = send(line, BROWSER);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("无法识别此地址", "/assets/login/login.css");
        assertTellsNothing(answer);
    }

    @Test
    void aHeadThatIsTooLongIsAnsweredByUs() throws IOException {
        var answer = send("GET /p/main/login", BROWSER + "X-Long: " + "x".repeat(70_000) + "\r\n");

        assertThat(answer.status()).isEqualTo(431);
        assertTellsNothing(answer);
    }

    @Test
    void aLineThatIsTooLongIsAnsweredByUs() throws IOException {
        var answer = send("GET /p/main/login?x=" + "x".repeat(70_000), BROWSER);

        assertThat(answer.status()).isEqualTo(414);
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/9.9\r\n\r\n", "\0\1\2\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\n\r\n"})
    void whatIsNoHttpIsAnsweredByUs(String sent) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(text)
                    .containsPattern("urn:saoma:problem:|/assets/login/login.css")
                    .doesNotContainIgnoringCase("jetty");
        }
    }

    @Test
    void theRootTellsABrowserWhereToGoOnAndNamesNoPool() throws IOException {
        making.website(making.pool("secret-pool"), "Secret shop");

        var page = send("GET /", BROWSER);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "This is Saoma", "href=\"/console/\"", "/.well-known/openid-configuration", "/actuator/health")
                .contains("href=\"?lang=zh-CN\"")
                .doesNotContain("secret", "Secret");
        assertThat(send("GET /?lang=zh-CN", BROWSER).body()).contains("这里是 Saoma");
        assertTellsNothing(page);
    }

    @Test
    void theRootTellsAProgramThatThereIsNothing() throws IOException {
        for (var accept : Arrays.asList("", "Accept: */*\r\n", "Accept: application/json\r\n")) {
            var answer = send("GET /", accept);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("\"code\":\"not-found\"");
        }
        assertThat(send("GET /p/main/", BROWSER).status()).isEqualTo(404);
    }
}
