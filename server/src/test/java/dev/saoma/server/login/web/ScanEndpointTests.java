package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.Application;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.Acceptance;
import dev.saoma.server.testing.Meanwhile;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// With a limit, as a stream that says nothing would be listened to for ever.
@LoginServer
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ScanEndpointTests {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    TestWeChat weChat;

    @Autowired
    SettableClock clock;

    @Autowired
    FindSession sessions;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JsonMapper json;

    private Pool pool;
    private Application website;
    private String request;
    private Browser browser;
    private int made;

    @BeforeEach
    void aVisitorOfAWebsite() {
        weChat.isDown(false);
        made = weChat.made();
        // Limits of the minute before are none of this test's business.
        clock.move(Duration.ofMinutes(2));
        pool = making.pool("main");
        website = making.website(pool, "Corner shop");
        request = making.request(pool, website, "");
        browser = new Browser(port, "/p/main");
    }

    @Test
    void aCodeSaysWhatWeChatGaveAndIsGoodForTwoMinutes() {
        var answer = create(browser);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(read(answer).get("secondsLeft").asInt()).isEqualTo(120);
        var text = TestScanner.read(read(answer).get("qr"));
        assertThat(text).startsWith("http://weixin.qq.com/q/");
        assertThat(TestWeChat.sceneOf(text)).isNotEqualTo(id(answer));
    }

    @Test
    void theBrowserKeyIsInACookieThatGoesToTheLoginPageOnly() {
        var cookie = create(browser).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).matches("saoma_browser=[0-9A-Za-z_-]{43}; Path=/p/main/login; HttpOnly; SameSite=Lax");
        assertThat(create(browser).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aScannedAndConfirmedCodeLeadsTheBrowserInAndOnToTheWebsite() {
        var id = id(create(browser));
        assertThat(state(browser, id).get("state").asString()).isEqualTo("waiting");
        assertThat(making.scan(id, "o-ming")).isInstanceOf(Acceptance.Accepted.class);
        awaitConfirmed(browser, id);

        var in = redeem(browser, id, request);
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(read(in).get("location").asString()).isEqualTo(TestLogins.CONTINUE_AT);
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/p/main");
        var key = browser.cookies().getOrDefault(SessionKey.COOKIE, "");
        assertThat(sessions.find(pool.id(), key)).isPresent();
    }

    @Test
    void thePageHearsStatesAndNothingElse() {
        var id = id(create(browser));
        making.scan(id, "o-secretive");
        awaitConfirmed(browser, id);
        assertThat(browser.get("/login/scans/" + id).body())
                .matches("\\{\"state\":\"confirmed\",\"reason\":null,\"secondsLeft\":\\d+}");
    }

    @Test
    void aBrowserThatIsNotTheScansOwnSeesWhatIsSeenOfNoScan() {
        var id = id(create(browser));
        making.scan(id, "o-victim");
        awaitConfirmed(browser, id);
        var other = new Browser(port, "/p/main");
        create(other);
        for (var foreign : List.of(other, new Browser(port, "/p/main"))) {
            assertSame(foreign.get("/login/scans/" + id), foreign.get("/login/scans/unheard-of"));
            assertSame(foreign.get("/login/scans/" + id + "/events"), foreign.get("/login/scans/unheard-of/events"));
            assertSame(redeem(foreign, id, request), redeem(foreign, "unheard-of", request));
            assertThat(foreign.cookies()).doesNotContainKey(SessionKey.COOKIE);
        }
        assertThat(redeem(browser, id, request).statusCode()).isEqualTo(200);
    }

    @Test
    void aScanOfOnePoolDoesNotExistInAnother() {
        making.pool("other");
        var id = id(create(browser));
        var elsewhere = browser.at(port, "/p/other");
        assertThat(elsewhere.get("/login/scans/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aScanForOneWebsiteDoesNotLetAnybodyIntoAnother() {
        var id = id(create(browser));
        making.scan(id, "o-ming");
        awaitConfirmed(browser, id);
        var other = making.request(pool, making.website(pool, "Bank"), "");
        assertThat(redeem(browser, id, other).statusCode()).isEqualTo(404);
        assertThat(redeem(browser, id, request).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeThatNobodyScannedLetsNobodyIn() {
        var refused = redeem(browser, id(create(browser)), request);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).get("code").asString()).isEqualTo("scan-not-confirmed");
    }

    @Test
    void aBrowserThatMissedItsAnswerGetsItAgainForAMinuteOnly() {
        var id = id(create(browser));
        making.scan(id, "o-ming");
        awaitConfirmed(browser, id);
        clock.move(Duration.ofSeconds(100));
        assertThat(redeem(browser, id, request).statusCode()).isEqualTo(200);
        clock.move(Duration.ofSeconds(50));
        assertThat(state(browser, id).get("state").asString()).isEqualTo("confirmed");
        assertThat(redeem(browser, id, request).statusCode()).isEqualTo(200);
        clock.move(Duration.ofSeconds(20));
        assertThat(state(browser, id).get("state").asString()).isEqualTo("expired");
        assertThat(redeem(browser, id, request).statusCode()).isEqualTo(410);
    }

    @Test
    void whoeverIsShutOutWhileTheyAreLetInIsNotIn() {
        var id = id(create(browser));
        making.scan(id, "o-leaving");
        awaitConfirmed(browser, id);
        var user = making.whoIsLetIn(id);

        var refused =
                Meanwhile.during(transaction, () -> making.shutOut(pool, user), () -> redeem(browser, id, request));

        assertThat(read(refused).get("code").asString()).isEqualTo("scan-denied");
        assertThat(read(refused).get("reason").asString()).isEqualTo("not-allowed");
        assertThat(browser.cookies()).doesNotContainKey(SessionKey.COOKIE);
    }

    @Test
    void aLoginUnderAKeyThatWasThereBeforeIsNoLogin() {
        browser.cookies().put(SessionKey.COOKIE, "planted");
        var id = id(create(browser));
        making.scan(id, "o-ming");
        awaitConfirmed(browser, id);
        redeem(browser, id, request);
        assertThat(browser.cookies().get(SessionKey.COOKIE)).isNotEqualTo("planted");
        assertThat(sessions.find(pool.id(), "planted")).isEmpty();
    }

    @Test
    void aCodeExpiresAfterItsTimeAndCannotBeScannedAnyMore() {
        var id = id(create(browser));
        clock.move(Duration.ofMinutes(2));
        assertThat(state(browser, id).get("state").asString()).isEqualTo("expired");
        assertThat(making.scan(id, "o-late")).isEqualTo(new Acceptance.Ignored(Acceptance.Reason.PAST_ITS_DEADLINE));
    }

    @Test
    void aNewCodeOfThePagePutsAnEndToTheOneItReplaces() {
        var old = id(create(browser));
        browser.post("/login/scans", "{\"request\":\"" + request + "\",\"replaces\":\"" + old + "\"}");
        assertThat(state(browser, old).get("state").asString()).isEqualTo("expired");
    }

    @Test
    void onlyThePageItselfCanAskForACodeOrForTheWayIn() {
        var body = "{\"request\":\"" + request + "\"}";
        for (var path : List.of("/login/scans", "/login/scans/x/redeem")) {
            for (var site : List.of("cross-site", "same-site", "none")) {
                assertCrossSite(browser.post(path, body, "Sec-Fetch-Site", site, "Content-Type", "application/json"));
            }
            assertCrossSite(
                    browser.post(path, body, "Origin", "https://evil.example", "Content-Type", "application/json"));
            assertCrossSite(browser.post(path, body, "Content-Type", "application/json"));
        }
        var own = browser.post(
                "/login/scans", body, "Origin", "http://localhost:7400", "Content-Type", "application/json");
        assertThat(own.statusCode()).isEqualTo(201);
    }

    @Test
    void onlyJsonIsUnderstoodAndNotTooMuchOfIt() {
        assertThat(browser.post(
                                "/login/scans",
                                "request=x",
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Content-Type",
                                "text/plain")
                        .statusCode())
                .isEqualTo(415);
        for (var body : List.of("", "{", "[]", "\"x\"", "{\"request\":\"" + "x".repeat(40_000) + "\"}")) {
            assertThat(browser.post("/login/scans", body).statusCode()).isEqualTo(400);
        }
        assertThat(browser.post("/login/scans", "{}").statusCode()).isEqualTo(410);
    }

    @Test
    void anOldRequestGivesNoCode() {
        clock.move(Duration.ofHours(1));
        var refused = create(browser);
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(read(refused).get("code").asString()).isEqualTo("request-expired");
    }

    @Test
    void whileWeChatIsDownThePageIsToldWhenToAskAgain() {
        weChat.isDown(true);
        var refused = create(browser);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(read(refused).get("code").asString()).isEqualTo("wechat-unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3");
        weChat.isDown(false);
        assertThat(create(browser).statusCode()).isEqualTo(201);
    }

    @Test
    void aBrowserThatAsksForOneCodeAfterTheOtherHasToWait() {
        for (var count = 0; count < 12; count++) {
            assertThat(create(browser).statusCode()).isEqualTo(201);
        }
        var refused = create(browser);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(read(refused).get("code").asString()).isEqualTo("too-many-codes");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        clock.move(Duration.ofMinutes(1));
        assertThat(create(browser).statusCode()).isEqualTo(201);
    }

    @Test
    void toThrowAwayItsKeyDoesNotGiveABrowserMoreCodes() {
        for (var count = 0; count < 30; count++) {
            assertThat(create(new Browser(port, "/p/main")).statusCode()).isEqualTo(201);
        }
        assertThat(create(new Browser(port, "/p/main")).statusCode()).isEqualTo(429);
    }

    @Test
    void aCodeThatWasMadeAheadIsShownOnceAndTiedToItsBrowser() {
        var first = TestScanner.read(read(create(browser)).get("qr"));
        await().untilAsserted(() -> assertThat(weChat.made()).isGreaterThan(made + 1));
        weChat.isDown(true);

        var ahead = create(browser);
        assertThat(ahead.statusCode()).isEqualTo(201);
        assertThat(read(ahead).get("secondsLeft").asInt()).isEqualTo(120);
        assertThat(TestScanner.read(read(ahead).get("qr"))).isNotEqualTo(first);
        assertThat(new Browser(port, "/p/main").get("/login/scans/" + id(ahead)).statusCode())
                .isEqualTo(404);
        assertThat(making.scan(id(ahead), "o-ahead")).isInstanceOf(Acceptance.Accepted.class);
        assertThat(create(new Browser(port, "/p/main")).statusCode()).isEqualTo(503);
    }

    @Test
    void aBrowserWithTwoKeysHasNone() {
        var id = id(create(browser));
        var key = browser.cookies().getOrDefault("saoma_browser", "");
        browser.cookies().put("saoma_browser", key + "; saoma_browser=" + "p".repeat(43));
        assertThat(browser.get("/login/scans/" + id).statusCode()).isEqualTo(404);
    }

    private void awaitConfirmed(Browser who, String id) {
        try (var listening = who.listen(id)) {
            assertThat(listening.rest()).last().asString().contains("confirmed");
        }
    }

    private HttpResponse<String> create(Browser who) {
        return who.post("/login/scans", "{\"request\":\"" + request + "\"}");
    }

    private static HttpResponse<String> redeem(Browser who, String id, String request) {
        return who.post("/login/scans/" + id + "/redeem", "{\"request\":\"" + request + "\"}");
    }

    private JsonNode state(Browser who, String id) {
        return read(who.get("/login/scans/" + id));
    }

    private String id(HttpResponse<String> created) {
        return read(created).get("id").asString();
    }

    private JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(404).isEqualTo(other.statusCode());
        assertThat(one.body().replaceAll("/login/scans/[^/\"]+", ""))
                .isEqualTo(other.body().replaceAll("/login/scans/[^/\"]+", ""));
    }

    private void assertCrossSite(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(read(response).get("code").asString()).isEqualTo("cross-site");
    }
}
