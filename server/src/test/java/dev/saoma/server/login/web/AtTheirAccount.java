package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.user.Users;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What tests of the pages of an account share: people log in by a scan, and press buttons.
abstract class AtTheirAccount {

    static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36";
    static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1";

    private static final Pattern BUTTON = Pattern.compile("name=\"end\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    SettableClock clock;

    @Autowired
    FindSession sessions;

    @Autowired
    Users users;

    @Autowired
    JsonMapper json;

    /// Logs somebody in at the website of that request.
    void logIn(Browser browser, String request, String who, String userAgent) {
        var id = read(browser.post(
                        "/login/scans",
                        "{\"request\":\"" + request + "\"}",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "application/json",
                        "User-Agent",
                        userAgent))
                .get("id")
                .asString();
        making.scan(id, who);
        await().untilAsserted(() -> assertThat(
                        read(browser.get("/login/scans/" + id)).get("state").asString())
                .isEqualTo("confirmed"));
        assertThat(browser.post("/login/scans/" + id + "/redeem", "{\"request\":\"" + request + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    Optional<Session> session(Pool pool, Browser browser) {
        return Optional.ofNullable(browser.cookies().get(SessionKey.COOKIE))
                .flatMap(key -> sessions.find(pool.id(), key));
    }

    UserId userId(Pool pool, Browser browser) {
        return session(pool, browser).orElseThrow().login().user();
    }

    /// What the buttons of that page end, in their order.
    static List<String> buttons(Browser browser, String path) {
        return BUTTON.matcher(browser.get(path).body())
                .results()
                .map((MatchResult button) -> button.group(1))
                .toList();
    }

    JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }
}
