package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The specifications' tables of errors, row by row (RFC 6749 §5.2, RFC 7662 §2.3, RFC 7009 §2.2.1, RFC 6750 §3.1,
/// RFC 9449 §5, §7.1): whatever comes, the answer is one of theirs, is kept by nobody, and is no failure of ours.
@IssuerServer
class BadInputTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String REFRESH = "grant_type=refresh_token&refresh_token=x";

    @Autowired
    private TestSites sites;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = sites.site();
    }

    static Stream<String> forms() {
        return Stream.of("/token", "/token/introspection", "/token/revocation");
    }

    /// What is wrong with a form at each endpoint that takes one. `$` stands for what would be a good beginning.
    static Stream<Arguments> badForms() {
        return forms().flatMap(path -> Stream.of(
                        "$&scope=a&scope=b",
                        "$&unknown=1&unknown=2",
                        "$&token=%00",
                        "$&scope=a%0Ab",
                        "$&scope=%FF%FE",
                        "$&scope=%C3%28",
                        "$&scope=%ED%A0%80",
                        "$&scope=%zz",
                        "$&scope=%",
                        "$&token_type_hint=" + "x".repeat(8001),
                        "$&client_secret=also-in-the-form")
                .map(body -> Arguments.of(path, body)));
    }

    @ParameterizedTest
    @MethodSource("badForms")
    void aBadFormIsAnInvalidRequest(String path, String body) {
        var good = path.equals("/token") ? REFRESH : "token=x";

        assertRefused(post(path, FORM, body.replace("$", good)), 400, "invalid_request");
    }

    /// Who a program says it is.
    static Stream<Arguments> badCredentials() {
        return forms().flatMap(path -> Stream.of(
                Arguments.of(path, "Basic bm8tc3VjaC1jbGllbnQ6eA==", 401, "invalid_client"),
                Arguments.of(path, "Basic !!!", 400, "invalid_request"),
                Arguments.of(path, "Basic bm8tY29sb24=", 400, "invalid_request"),
                Arguments.of(path, "Basic", 400, "invalid_request"),
                Arguments.of(path, "Bearer x", 401, "invalid_client"),
                Arguments.of(path, "Digest username=x", 401, "invalid_client")));
    }

    @ParameterizedTest
    @MethodSource("badCredentials")
    void badCredentialsAreRefusedWithAChallenge(String path, String header, int status, String error) {
        var response = TestBrowser.exchange(HttpRequest.newBuilder(URI.create(site.issuer() + path))
                .header("Content-Type", FORM)
                .header("Authorization", header)
                .POST(HttpRequest.BodyPublishers.ofString(path.equals("/token") ? REFRESH : "token=x"))
                .build());

        assertRefused(response, status, error);
        assertThat(response.headers().firstValue("WWW-Authenticate").isPresent())
                .isEqualTo(status == 401);
    }

    static Stream<Arguments> badTokenRequests() {
        return Stream.of(
                Arguments.of("", "invalid_request"),
                Arguments.of("grant_type=", "invalid_request"),
                Arguments.of("grant_type=refresh_token", "invalid_request"),
                Arguments.of("grant_type=refresh_token&refresh_token=", "invalid_request"),
                Arguments.of(REFRESH, "invalid_grant"),
                Arguments.of("grant_type=authorization_code&code=x&redirect_uri=y", "invalid_grant"),
                Arguments.of("grant_type=password&username=a&password=b", "unsupported_grant_type"),
                Arguments.of("grant_type=urn:x", "unsupported_grant_type"),
                Arguments.of("grant_type=client_credentials", "unauthorized_client"));
    }

    @ParameterizedTest
    @MethodSource("badTokenRequests")
    void theTokenEndpointNamesWhatIsWrong(String body, String error) {
        assertRefused(post("/token", FORM, body), 400, error);
    }

    @Test
    void moreScopeThanWasGrantedIsAnInvalidScope() {
        var tokens = site.tokens(sites.loggedIn(site.pool()));

        assertRefused(
                site.token(Map.of(
                        "grant_type", "refresh_token",
                        "refresh_token", tokens.get("refresh_token").asString(),
                        "scope", "openid address")),
                400,
                "invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token/introspection", "/token/revocation"})
    void withoutATokenThereIsNothingToAsk(String path) {
        assertRefused(post(path, FORM, "token_type_hint=access_token"), 400, "invalid_request");
        assertRefused(post(path, FORM, "token="), 400, "invalid_request");
    }

    /// RFC 6750 §3.1: the header, the status, the error.
    static Stream<Arguments> badAccess() {
        return Stream.of(
                Arguments.of("Bearer", 400, "invalid_request"),
                Arguments.of("Bearer a b", 400, "invalid_request"),
                Arguments.of("Bearer \"x\"", 400, "invalid_request"),
                Arguments.of("Bearer x", 401, "invalid_token"),
                Arguments.of("bearer e30.e30.e30", 401, "invalid_token"),
                Arguments.of("Bearer " + "x".repeat(5000), 401, "invalid_token"),
                Arguments.of("DPoP x", 400, "invalid_request"),
                Arguments.of("DPoP", 400, "invalid_request"),
                Arguments.of("Basic eDp5", 401, ""),
                Arguments.of("", 401, ""));
    }

    @ParameterizedTest
    @MethodSource("badAccess")
    void userInfoSaysInItsHeaderWhatIsWrong(String header, int status, String error) {
        var request = HttpRequest.newBuilder(URI.create(site.issuer() + "/me"));
        if (!header.isEmpty()) {
            request.header("Authorization", header);
        }

        assertChallenged(TestBrowser.exchange(request.build()), status, error);
    }

    @Test
    void userInfoTakesAnAccessTokenInOneWayOnly() {
        var token = site.tokens(sites.loggedIn(site.pool())).get("access_token").asString();
        var posted = send(site.issuer() + "/me", "POST", FORM, "access_token=" + token);
        assertThat(posted.statusCode()).isEqualTo(200);

        assertChallenged(send(site.issuer() + "/me?access_token=" + token, "GET", FORM, ""), 400, "invalid_request");
        assertChallenged(
                send(site.issuer() + "/me", "POST", FORM, "access_token=" + token + "&access_token=" + token),
                400,
                "invalid_request");
        assertChallenged(send(site.issuer() + "/me", "POST", FORM, "access_token=%zz"), 400, "invalid_request");
        var both = TestBrowser.exchange(HttpRequest.newBuilder(URI.create(site.issuer() + "/me"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString("access_token=" + token))
                .build());
        assertChallenged(both, 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void theKeySetIsOnlyRead(String method) {
        var response = send(site.issuer() + "/.well-known/jwks.json", method, FORM, "x=1");

        assertThat(response.statusCode()).isBetween(400, 499);
    }

    @Test
    void bytesThatAreNoHttpAreNoFailureOfOurs() throws IOException {
        for (var head : new String[] {
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: 5\r\n\r\n\u0000\u00ff\u0000=\u00fe",
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                    + "; charset=nonsense\r\nContent-Length: 7\r\n\r\ntoken=x",
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                    + "; charset=utf-16\r\nContent-Length: 7\r\n\r\ntoken=x"
        }) {
            for (var path : new String[] {"/token", "/token/introspection", "/token/revocation", "/me"}) {
                var uri = URI.create(site.issuer() + path);
                try (var socket = new Socket("localhost", uri.getPort())) {
                    socket.setSoTimeout(10_000);
                    socket.getOutputStream()
                            .write(head.replace("\r\nHost", "\r\nConnection: close\r\nHost")
                                    .formatted(uri.getPath())
                                    .getBytes(StandardCharsets.ISO_8859_1));
                    var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                    assertThat(answer).as(path).matches("(?s)HTTP/1.1 4\\d\\d .*");
                }
            }
        }
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return send(site.issuer() + path, "POST", type, body);
    }

    private HttpResponse<String> send(String uri, String method, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(uri)).header("Content-Type", type);
        if (!uri.contains("/me")) {
            request.header("Authorization", site.basic());
        }
        return TestBrowser.exchange(request.method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static void assertRefused(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(TestSite.json(response).get("error").asString()).isEqualTo(error);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private static void assertChallenged(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).isEqualTo(status);
        var challenge = response.headers().firstValue("WWW-Authenticate").orElseThrow();
        if (error.isEmpty()) {
            assertThat(challenge).doesNotContain("error");
        } else {
            assertThat(challenge).contains("error=\"" + error + "\"");
        }
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }
}
