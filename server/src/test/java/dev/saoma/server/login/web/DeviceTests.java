package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.oidc.TestKey;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanLinks.Purpose;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.testing.Meanwhile;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.user.Users;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A device without a browser is logged in (RFC 8628): by a scan with WeChat, or by its code in any browser.
@LoginServer
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class DeviceTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CURL = "curl/8.14.1 (x86_64-pc-linux-gnu Linux)";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final Pattern REQUEST = Pattern.compile("/login\\?request=(.+)");

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    SettableClock clock;

    @Autowired
    Users users;

    @Autowired
    TestWeChat weChat;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JsonMapper json;

    private Pool pool;
    private Application application;
    private Browser device;
    private Browser browser;
    private JsonNode started;
    private String scanOfTheBrowser = "";

    @BeforeEach
    void aDeviceThatWaits() {
        clock.move(Duration.ofMinutes(2));
        // The authorization server looks at its tokens by the machine's clock.
        var behind = Duration.between(clock.instant(), Instant.now());
        clock.move(behind.isPositive() ? behind : Duration.ZERO);
        pool = making.pool("main");
        application = making.device(pool, Policy.INSTANT);
        device = new Browser(port, "/p/main");
        browser = new Browser(port, "/p/main");
        started = read(start("client_id=" + application.id() + "&scope=openid+profile+offline_access+unknown"));
    }

    private HttpResponse<String> start(String form) {
        return device.post("/oidc/device", form, "Content-Type", FORM, "User-Agent", CURL);
    }

    private HttpResponse<String> poll() {
        return poll("client_id=" + application.id());
    }

    private HttpResponse<String> poll(String client) {
        clock.move(Duration.ofSeconds(5));
        return pollNow(client);
    }

    private HttpResponse<String> pollNow(String client) {
        return device.post(
                "/oidc/token",
                client + "&grant_type=" + GRANT + "&device_code="
                        + started.get("device_code").asString(),
                "Content-Type",
                FORM);
    }

    private void assertError(HttpResponse<String> answer, String error) {
        assertThat(read(answer).get("error").asString()).isEqualTo(error);
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private Scan scan() {
        return making.ofCode(started.get("verification_uri_complete").asString());
    }

    private HttpResponse<String> press(Browser who, String path, String form) {
        return who.post(path, form, "Sec-Fetch-Site", "same-origin", "Content-Type", FORM, "Accept-Language", "en");
    }

    private void scanAndAllow() {
        making.scan(scan().id().value(), "o-ming");
        allow();
    }

    private void allow() {
        press(browser, making.link(scan().id().value(), Purpose.ANSWER), "answer=allow");
        await().untilAsserted(() -> assertThat(scan().state()).isInstanceOf(ScanState.Confirmed.class));
    }

    @Test
    void theAnswerHoldsWhatAStockClientNeedsAndACodeThatWeChatReads() {
        assertThat(started.get("user_code").asString()).matches("[B-Z]{4}-[B-Z]{4}");
        assertThat(started.get("verification_uri").asString()).endsWith("/p/main/device");
        assertThat(started.get("verification_uri_complete").asString()).startsWith("http://weixin.qq.com/q/");
        assertThat(started.get("expires_in").asInt()).isEqualTo(600);
        assertThat(started.get("interval").asInt()).isEqualTo(5);
        var discovery = read(device.get("/oidc/.well-known/openid-configuration"));
        assertThat(discovery.get("device_authorization_endpoint").asString()).endsWith("/p/main/oidc/device");
        assertThat(discovery.get("grant_types_supported").toString()).contains(GRANT);
    }

    @Test
    void oneScanAndOneTapLogTheDeviceIn() {
        assertError(poll(), "authorization_pending");
        making.scan(scan().id().value(), "o-ming");
        assertError(poll(), "authorization_pending");
        allow();

        var tokens = read(poll());

        var idToken = claims(tokens.get("id_token").asString());
        assertThat(idToken.get("aud").asString()).isEqualTo(application.id().value());
        assertThat(idToken.get("amr").get(0).asString()).isEqualTo("mca");
        var me = device.get(
                "/oidc/me",
                "Authorization",
                "Bearer " + tokens.get("access_token").asString());
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(read(me).get("sub")).isEqualTo(idToken.get("sub"));
        assertThat(tokens.get("scope").asString().split(" "))
                .containsExactlyInAnyOrder("openid", "profile", "offline_access");
        assertError(poll(), "invalid_grant");
    }

    @Test
    void aDeviceThatIsLetInByAScanIsALoginOfItsPerson() {
        scanAndAllow();
        var user = making.whoIsLetIn(scan().id().value());

        poll();

        assertThat(users.find(pool.id(), user).map(found -> found.logins().count()))
                .contains(1L);
    }

    @Test
    void aDeviceOfSomebodyWhoIsShutOutInThatMomentGetsNothing() {
        scanAndAllow();
        var user = making.whoIsLetIn(scan().id().value());

        var answer = Meanwhile.during(transaction, () -> making.shutOut(pool, user), this::poll);

        assertError(answer, "access_denied");
    }

    @Test
    void theTokensAreRefreshedWithoutASecret() {
        scanAndAllow();
        var refresh = read(poll()).get("refresh_token").asString();

        var answer = device.post(
                "/oidc/token",
                "client_id=" + application.id() + "&grant_type=refresh_token&refresh_token=" + refresh,
                "Content-Type",
                FORM);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer).get("access_token").asString()).isNotEmpty();
    }

    @Test
    void aDeviceMayBindItsTokensToAKey() {
        scanAndAllow();
        var key = TestKey.ec(clock.instant());
        var address = read(device.get("/oidc/.well-known/openid-configuration"))
                .get("token_endpoint")
                .asString();

        var refused = pollWith(key.proof("GET", address));
        assertError(refused, "invalid_dpop_proof");
        var tokens = read(pollWith(key.proof("POST", address)));

        assertThat(tokens.get("token_type").asString()).isEqualTo("DPoP");
        var access = tokens.get("access_token").asString();
        assertThat(claims(access).get("cnf").get("jkt").asString()).isEqualTo(key.thumbprint());
        assertThat(device.get("/oidc/me", "Authorization", "Bearer " + access).statusCode())
                .isEqualTo(401);
        var me = address.replace("/token", "/me");
        assertThat(device.get("/oidc/me", "Authorization", "DPoP " + access, "DPoP", key.proofWith(access, "GET", me))
                        .statusCode())
                .isEqualTo(200);
        assertError(refresh(tokens.get("refresh_token").asString()), "invalid_grant");
    }

    private HttpResponse<String> pollWith(String proof) {
        clock.move(Duration.ofSeconds(5));
        return device.post(
                "/oidc/token",
                "client_id=" + application.id() + "&grant_type=" + GRANT + "&device_code="
                        + started.get("device_code").asString(),
                "Content-Type",
                FORM,
                "DPoP",
                proof);
    }

    private HttpResponse<String> refresh(String token) {
        return device.post(
                "/oidc/token",
                "client_id=" + application.id() + "&grant_type=refresh_token&refresh_token=" + token,
                "Content-Type",
                FORM);
    }

    @Test
    void anAddressStartsOnlySoManyDevicesInAMinute() {
        var answers = Stream.generate(() -> start("client_id=" + application.id()))
                .limit(12)
                .toList();

        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(read(answers.getLast()).get("error").asString()).isEqualTo("temporarily_unavailable");
        assertThat(answers.getLast().headers().firstValue("Retry-After").orElseThrow())
                .matches("[1-9][0-9]?");
    }

    @Test
    void theQuestionOnThePhoneNamesTheProgramTheDeviceAndThePlace() {
        making.scan(scan().id().value(), "o-ming");

        var page = browser.get(making.link(scan().id().value(), Purpose.ANSWER), "Accept-Language", "en");

        assertThat(page.body()).contains("Corner shop tool", "curl, Linux", "127.0.0.1");
        assertThat(page.body()).contains("<dt>Program</dt>", "<dt>Device</dt>");
        assertThat(page.body()).doesNotContain("<dt>Browser</dt>", "<dt>Website</dt>", "<dt>Address</dt>");
    }

    @Test
    void thePagesOnThePhoneSpeakOfADeviceInBothLanguages() {
        making.scan(scan().id().value(), "o-ming");
        var asked = making.link(scan().id().value(), Purpose.ANSWER);
        var disown = making.link(scan().id().value(), Purpose.DISOWN);
        assertSays(asked, "Log in to Corner shop tool on a device?", "在设备上登录 Corner shop tool？");
        assertSays(asked, "This device asks to be logged in as you.", "下面的设备请求以你的身份登录。");
        assertSays(disown, "This device logs in by your scan.", "下面的设备凭你的扫码登录。");

        allow();

        assertSays(asked, "Look at that device", "请看那台设备");
        press(browser, asked, "answer=not-me");
        assertThat(browser.get(asked, "Accept-Language", "en").body()).contains("The browser or device is logged out");
    }

    @Test
    void aLinkThatIsOverLeadsBackToTheDevice() {
        making.scan(scan().id().value(), "o-ming");
        var asked = making.link(scan().id().value(), Purpose.ANSWER);

        clock.move(Duration.ofMinutes(10));

        assertSays(asked, "start again on the device", "请在设备上重新开始");
    }

    private void assertSays(String page, String english, String chinese) {
        assertThat(browser.get(page, "Accept-Language", "en").body())
                .contains(english)
                .doesNotContain("rowser");
        assertThat(browser.get(page, "Accept-Language", "zh-CN").body())
                .contains(chinese)
                .doesNotContain("浏览器");
    }

    @Test
    void aRefusalOnThePhoneIsTold() {
        making.scan(scan().id().value(), "o-ming");
        press(browser, making.link(scan().id().value(), Purpose.ANSWER), "answer=refuse");

        assertError(poll(), "access_denied");
        assertError(poll(), "access_denied");
    }

    @Test
    void whoeverDisownsTheScanTakesTheTokensBack() {
        scanAndAllow();
        var token = read(poll()).get("access_token").asString();

        press(browser, making.link(scan().id().value(), Purpose.DISOWN), "answer=not-me");

        assertThat(device.get("/oidc/me", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoeverAsksTooOftenIsSlowedDown() {
        assertError(poll(), "authorization_pending");
        assertError(pollNow("client_id=" + application.id()), "slow_down");
        assertError(poll(), "slow_down");
        clock.move(Duration.ofSeconds(10));
        assertError(poll(), "authorization_pending");
    }

    @Test
    void afterItsTimeADeviceIsToldSo() {
        clock.move(Duration.ofMinutes(10));

        assertError(poll(), "expired_token");
    }

    @Test
    void theCodeOfADeviceIsWorthNothingToAnother() {
        var other = making.device(pool, Policy.INSTANT);
        scanAndAllow();

        assertError(poll("client_id=" + other.id()), "invalid_grant");
        assertThat(poll().statusCode()).isEqualTo(200);
    }

    @Test
    void onlyDevicesMayAsk() {
        var website = making.website(pool, LoginPolicy.DEFAULT);
        var secret = Base64.getEncoder().encodeToString((website.id() + ":secret").getBytes(StandardCharsets.UTF_8));

        var answer = device.post("/oidc/device", "", "Content-Type", FORM, "Authorization", "Basic " + secret);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).get("error").asString()).isEqualTo("unauthorized_client");
        for (var nobody : new String[] {
            "", "client_id=", "client_id=++", "client_id=" + website.id(), "client_id=000000000000000000000000"
        }) {
            var refused = start(nobody);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(read(refused).get("error").asString()).isEqualTo("invalid_client");
        }
        assertError(start("client_id=" + application.id() + "&scope=a&scope=b"), "invalid_request");
        assertError(start("client_id=" + application.id() + "&scope=%22"), "invalid_scope");
    }

    @Test
    void aPoolsDevicesAreNothingInAnother() {
        making.pool("other");

        var answer =
                device.at(port, "/p/other").post("/oidc/device", "client_id=" + application.id(), "Content-Type", FORM);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void whileWeChatIsAwayTheCodeCanStillBeTypedIn() {
        weChat.isDown(true);
        try {
            var answer = read(start("client_id=" + application.id()));
            assertThat(answer.has("verification_uri_complete")).isFalse();
            assertThat(answer.get("user_code").asString()).isNotEmpty();
        } finally {
            weChat.isDown(false);
        }
    }

    @Test
    void aProgramThatAsksForANumberShowsNoCodeForWeChat() {
        var strict = making.device(pool, Policy.NUMBER);

        assertThat(read(start("client_id=" + strict.id())).has("verification_uri_complete"))
                .isFalse();
    }

    @Test
    void theCodeTypedIntoAnyBrowserLogsTheDeviceIn() {
        var confirm = typedInAndLoggedIn();
        var page = browser.get(confirm, "Accept-Language", "en");
        assertThat(page.body())
                .contains("Log in to Corner shop tool on a device?", "curl, Linux", "127.0.0.1")
                .contains("value=\"allow\"", "value=\"refuse\"");
        assertError(poll(), "authorization_pending");

        assertThat(press(browser, confirm, "answer=allow").body()).contains("data-page=\"allowed\"");

        var tokens = read(poll());
        assertThat(claims(tokens.get("id_token").asString()).get("sub").asString())
                .hasSize(24);
        assertThat(press(browser, confirm, "answer=allow").statusCode()).isEqualTo(410);
    }

    /// Somebody was talked into a scan, and the browser that it logged in lets in a device of its own.
    @Test
    void whoeverDisownsTheLoginThatLetADeviceInTakesItsTokensBack() {
        press(browser, typedInAndLoggedIn(), "answer=allow");
        var tokens = read(poll());

        disownTheLoginOfTheBrowser();

        assertThat(device.get(
                                "/oidc/me",
                                "Authorization",
                                "Bearer " + tokens.get("access_token").asString())
                        .statusCode())
                .isEqualTo(401);
        assertError(refresh(tokens.get("refresh_token").asString()), "invalid_grant");
    }

    @Test
    void aDeviceThatWasLetInByADisownedLoginGetsNothingAnyMore() {
        press(browser, typedInAndLoggedIn(), "answer=allow");

        disownTheLoginOfTheBrowser();

        assertError(poll(), "access_denied");
    }

    @Test
    void toLogOutOfTheBrowserLeavesTheDeviceWhatItHas() {
        press(browser, typedInAndLoggedIn(), "answer=allow");
        var tokens = read(poll());

        browser.get("/oidc/session/end?id_token_hint=" + tokens.get("id_token").asString());

        assertThat(browser.get("/account").statusCode()).isEqualTo(401);
        assertThat(refresh(tokens.get("refresh_token").asString()).statusCode()).isEqualTo(200);
    }

    private void disownTheLoginOfTheBrowser() {
        press(new Browser(port, "/p/main"), making.link(scanOfTheBrowser, Purpose.DISOWN), "answer=not-me");
    }

    @Test
    void whoeverTypedItInCanRefuse() {
        var confirm = typedInAndLoggedIn();

        assertThat(press(browser, confirm, "answer=refuse").body()).contains("data-page=\"refused\"");

        assertError(poll(), "access_denied");
    }

    @Test
    void anotherSiteCanNeitherTypeNorAllow() {
        var confirm = typedInAndLoggedIn();

        assertThat(browser.post(confirm, "answer=allow", "Sec-Fetch-Site", "cross-site", "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/device", "user_code=x", "Sec-Fetch-Site", "cross-site", "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(403);
        assertError(poll(), "authorization_pending");
    }

    @Test
    void codesCannotBeGuessed() {
        for (var count = 0; count < 10; count++) {
            assertThat(press(browser, "/device", "user_code=BCDF-GHJK").statusCode())
                    .isEqualTo(404);
        }
        var right = press(
                browser, "/device", "user_code=" + started.get("user_code").asString());
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).contains("Try again in a minute");
        clock.move(Duration.ofMinutes(1));
        assertThat(press(
                                browser,
                                "/device",
                                "user_code=" + started.get("user_code").asString())
                        .statusCode())
                .isEqualTo(303);
    }

    /// Where the browser is asked whether the device may come in.
    private String typedInAndLoggedIn() {
        var code = started.get("user_code")
                .asString()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("-", "+");
        var confirm = location(press(browser, "/device", "user_code=" + code));
        var login = REQUEST.matcher(location(browser.get(confirm)));
        assertThat(login.find()).isTrue();
        var request = java.net.URLDecoder.decode(login.group(1), StandardCharsets.UTF_8);
        var id = read(browser.post("/login/scans", "{\"request\":\"" + request + "\"}"))
                .get("id")
                .asString();
        making.scan(id, "o-li");
        scanOfTheBrowser = id;
        await().untilAsserted(() -> assertThat(
                        read(browser.get("/login/scans/" + id)).get("state").asString())
                .isEqualTo("confirmed"));
        var back = read(browser.post("/login/scans/" + id + "/redeem", "{\"request\":\"" + request + "\"}"))
                .get("location")
                .asString();
        assertThat(back).isEqualTo("/p/main" + confirm);
        return confirm;
    }

    private static String location(HttpResponse<String> response) {
        var location = response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body()));
        return location.substring(location.indexOf("/p/main") + "/p/main".length());
    }

    private JsonNode claims(String jwt) {
        return json.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", 3)[1]));
    }

    private JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }
}
