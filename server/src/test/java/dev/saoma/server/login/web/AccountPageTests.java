package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People see where they are logged in, and end what is not theirs.
@LoginServer
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AccountPageTests {

    private static final String PATH = "/account/sessions";
    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36";
    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1";
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
    JsonMapper json;

    private Pool pool;
    private String request;
    private final String me = "o-" + Ids.hex(6);
    private Browser here;
    private Browser there;

    @BeforeEach
    void somebodyIsLoggedInTwice() {
        clock.move(Duration.ofMinutes(2));
        pool = making.pool("main");
        request = making.request(pool, making.website(pool, LoginPolicy.DEFAULT), "");
        there = loggedIn(me, SAFARI);
        clock.move(Duration.ofSeconds(1));
        here = loggedIn(me, CHROME);
    }

    private Browser loggedIn(String who, String userAgent) {
        var browser = new Browser(port, "/p/main");
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
        return browser;
    }

    private boolean isLoggedIn(Browser browser) {
        var key = browser.cookies().get(SessionKey.COOKIE);
        return key != null && sessions.find(pool.id(), key).isPresent();
    }

    private HttpResponse<String> press(Browser browser, String which, String site) {
        return browser.post(
                PATH, "end=" + which, "Sec-Fetch-Site", site, "Content-Type", "application/x-www-form-urlencoded");
    }

    private String button(Browser browser, int number) {
        return BUTTON.matcher(browser.get(PATH).body())
                .results()
                .map((MatchResult button) -> button.group(1))
                .toList()
                .get(number);
    }

    @Test
    void eachBrowserIsShownWithWhatItIsAndWhereThisOneFirst() {
        var page = here.get(PATH, "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Where you are logged in", "This browser", "Chrome, Windows", "Safari, iPhone", "127.0.0.1");
        assertThat(page.body().indexOf("Chrome, Windows"))
                .isLessThan(page.body().indexOf("Safari, iPhone"));
        assertThat(page.body()).doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(here.get(PATH + "?lang=zh-CN").body()).contains("你登录的浏览器", "当前浏览器");
    }

    @Test
    void anotherBrowserCanBeLoggedOutFromHere() {
        assertThat(press(here, button(here, 1), "same-origin").statusCode()).isEqualTo(303);

        assertThat(isLoggedIn(there)).isFalse();
        assertThat(isLoggedIn(here)).isTrue();
        assertThat(here.get(PATH).body()).doesNotContain("Safari, iPhone");
    }

    @Test
    void allOthersCanBeLoggedOutAtOnce() {
        var third = loggedIn(me, SAFARI);

        press(here, "others", "same-origin");

        assertThat(isLoggedIn(there)).isFalse();
        assertThat(isLoggedIn(third)).isFalse();
        assertThat(isLoggedIn(here)).isTrue();
    }

    @Test
    void thisBrowserCanBeLoggedOut() {
        var answer = press(here, button(here, 0), "same-origin");

        assertThat(answer.body()).contains("data-page=\"ended\"");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(isLoggedIn(there)).isTrue();
        assertThat(here.get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSiteCannotLogAnybodyOut() {
        assertThat(press(here, "others", "cross-site").statusCode()).isEqualTo(403);

        assertThat(isLoggedIn(there)).isTrue();
    }

    @Test
    void nobodyCanEndASessionOfSomebodyElse() {
        var stranger = loggedIn("o-" + Ids.hex(6), CHROME);

        press(here, button(stranger, 0), "same-origin");

        assertThat(isLoggedIn(stranger)).isTrue();
        assertThat(stranger.get(PATH).body()).doesNotContain("Safari, iPhone");
    }

    @Test
    void whoeverIsNotLoggedInIsToldSo() {
        var page = new Browser(port, "/p/main").get(PATH, "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("You are not logged in");
    }

    private JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }
}
