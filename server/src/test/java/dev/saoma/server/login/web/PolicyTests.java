package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.AnswerScan.Verdict;
import dev.saoma.server.scan.ScanLinks.Purpose;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a website can ask of whoever scans, and how they can take a login back: by real HTTP, from the browser that
/// asks and from the phone that answers.
@LoginServer
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PolicyTests {

    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36";

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
    private Browser browser;
    private Browser phone;
    private String request = "";

    @BeforeEach
    void aBrowserAndAPhone() {
        clock.move(Duration.ofMinutes(2));
        pool = making.pool("main");
        browser = new Browser(port, "/p/main");
        phone = new Browser(port, "/p/main");
    }

    @Test
    void aConfirmationOnThePhoneLetsTheBrowserIn() {
        var id = scanned(Policy.CONFIRM);
        assertThat(state(id)).isEqualTo("asking-confirm");
        assertThat(redeem(id).statusCode()).isEqualTo(409);

        var page = press(making.link(id, Purpose.ANSWER), "allow");

        assertThat(page.body()).contains("data-page=\"allowed\"");
        awaitLast(id, "confirmed");
        assertThat(redeem(id).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageOnThePhoneSaysWhoAsksAndGivesBothAnswersTheSameWeight() {
        var id = scanned(Policy.CONFIRM);
        var page = phone.get(making.link(id, Purpose.ANSWER), "Accept-Language", "en");

        assertThat(page.body())
                .contains("Log in to Corner shop?", "shop.example", "Chrome, Windows", "127.0.0.1")
                .contains("<button class=\"choice\" name=\"answer\" value=\"allow\">Allow</button>")
                .contains("<button class=\"choice\" name=\"answer\" value=\"refuse\">Refuse</button>");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("strict-origin");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void toOpenALinkChangesNothing() {
        var id = scanned(Policy.CONFIRM);
        phone.get(making.link(id, Purpose.ANSWER) + "?answer=allow");
        phone.get(making.link(id, Purpose.DISOWN) + "?answer=not-me");
        assertThat(state(id)).isEqualTo("asking-confirm");
    }

    @Test
    void anotherSiteCannotAnswerForThePerson() {
        var id = scanned(Policy.CONFIRM);
        for (var purpose : Purpose.values()) {
            var answer = phone.submitFrom(
                    "cross-site",
                    making.link(id, purpose),
                    purpose == Purpose.ANSWER ? "answer=allow" : "answer=not-me");
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(state(id)).isEqualTo("asking-confirm");
    }

    @Test
    void aRefusalOnThePhoneIsFinal() {
        var id = scanned(Policy.CONFIRM);
        var link = making.link(id, Purpose.ANSWER);

        assertThat(press(link, "refuse").body()).contains("data-page=\"refused\"");
        assertThat(press(link, "allow").body()).contains("data-page=\"refused\"");

        assertThat(news(id).get("state").asString()).isEqualTo("denied");
        assertThat(news(id).get("reason").asString()).isEqualTo("cancelled");
        var refused = redeem(id);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(read(refused).get("code").asString()).isEqualTo("scan-denied");
        assertThat(read(refused).get("reason").asString()).isEqualTo("cancelled");
    }

    @Test
    void whoeverAllowedALoginCanEndItByTheSameLink() {
        var id = scanned(Policy.CONFIRM);
        var link = making.link(id, Purpose.ANSWER);
        assertThat(press(link, "allow").body()).contains("value=\"not-me\"");
        awaitLast(id, "confirmed");
        redeem(id);
        var key = browser.cookies().getOrDefault(SessionKey.COOKIE, "");

        assertThat(phone.get(link).body())
                .contains("data-page=\"allowed\"", "Corner shop", "value=\"not-me\"")
                .doesNotContain("value=\"allow\"");
        assertThat(sessions.find(pool.id(), key)).isPresent();

        assertThat(press(link, "not-me").body()).contains("data-page=\"disowned\"");

        assertThat(sessions.find(pool.id(), key)).isEmpty();
        assertThat(redeem(id).statusCode()).isEqualTo(403);
        assertThat(press(link, "allow").body()).contains("data-page=\"disowned\"");
        assertThat(phone.get(link).body()).contains("data-page=\"disowned\"");
    }

    @Test
    void whatWasAllowedCannotBeTakenBackADayLater() {
        var id = scanned(Policy.CONFIRM);
        var link = making.link(id, Purpose.ANSWER);
        press(link, "allow");
        awaitLast(id, "confirmed");
        redeem(id);
        var key = browser.cookies().getOrDefault(SessionKey.COOKIE, "");
        clock.move(Duration.ofHours(9));
        assertThat(phone.get(link).body()).contains("value=\"not-me\"");
        assertThat(sessions.find(pool.id(), key)).isPresent();
        clock.move(Duration.ofHours(15));
        assertThat(press(link, "not-me").statusCode()).isEqualTo(410);
        assertThat(news(id).get("state").asString()).isNotEqualTo("denied");
    }

    @Test
    void whoeverIsNoUserIsToldOnThePhoneThatTheyWereNotLetIn() {
        var id = create(making.websiteForUsersOnly(pool, new LoginPolicy(Policy.CONFIRM, false)));
        making.scan(id, "o-nobody");
        var link = making.link(id, Purpose.ANSWER);
        press(link, "allow");
        awaitLast(id, "not-allowed");

        assertThat(phone.get(link, "Accept-Language", "en").body())
                .contains("data-page=\"not-allowed\"", "This account cannot log in")
                .doesNotContain("Nobody was logged in", "<button");
    }

    @Test
    void aLinkThatIsMadeUpOrForAnotherPurposeAllowsNothing() {
        var id = scanned(Policy.CONFIRM);
        var disown = making.link(id, Purpose.DISOWN);
        for (var link : List.of("/login/asked/" + "A".repeat(70), disown.replace("not-you", "asked"))) {
            assertThat(press(link, "allow").statusCode()).isEqualTo(410);
        }
        assertThat(state(id)).isEqualTo("asking-confirm");
    }

    @Test
    void aLateConfirmationIsTooLate() {
        var id = scanned(Policy.CONFIRM);
        clock.move(Duration.ofMinutes(3));
        assertThat(press(making.link(id, Purpose.ANSWER), "allow").statusCode()).isEqualTo(410);
        assertThat(state(id)).isEqualTo("expired");
    }

    @Test
    void theNumberIsShownToTheBrowserAloneAndLetsItInWhenItComesBack() {
        var id = scanned(Policy.NUMBER);
        var number = news(id).get("number").asInt();
        assertThat(number).isBetween(10, 99);
        assertThat(new Browser(port, "/p/main").get("/login/scans/" + id).statusCode())
                .isEqualTo(404);

        assertThat(making.says(id, "o-ming", wide(number)))
                .hasValueSatisfying(answer -> assertThat(answer.verdict()).isEqualTo(Verdict.RIGHT));

        awaitLast(id, "confirmed");
        assertThat(redeem(id).statusCode()).isEqualTo(200);
    }

    @Test
    void threeWrongNumbersEndIt() {
        var id = scanned(Policy.NUMBER);
        var number = news(id).get("number").asInt();
        for (var tries = 0; tries < 3; tries++) {
            assertThat(state(id)).isEqualTo("asking-number");
            making.says(id, "o-ming", Integer.toString(number == 99 ? 10 : number + 1));
        }
        assertThat(news(id).get("reason").asString()).isEqualTo("wrong-number");
        assertThat(making.says(id, "o-ming", Integer.toString(number))).isEmpty();
        assertThat(redeem(id).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoNumberCostsNoTryAndOthersAreNotAsked() {
        var id = scanned(Policy.NUMBER);
        for (var text : List.of("hello", "?", "4 2", "")) {
            assertThat(making.says(id, "o-ming", text))
                    .hasValueSatisfying(answer -> assertThat(answer.verdict()).isEqualTo(Verdict.NO_NUMBER));
        }
        var number = Integer.toString(news(id).get("number").asInt());
        assertThat(making.says(id, "o-somebody-else", number)).isEmpty();
        assertThat(making.says(id, "o-ming", number)).isPresent();
        awaitLast(id, "confirmed");
        assertThat(making.says(id, "o-ming", number)).isEmpty();
    }

    @Test
    void whoeverScansOnceMoreIsAskedTheSameAgain() {
        var id = scanned(Policy.NUMBER);
        var number = news(id).get("number");
        making.scan(id, "o-ming");
        assertThat(news(id).get("number")).isEqualTo(number);
    }

    @Test
    void aLoginThatWasSomebodyElsesEndsAndCannotBeTakenUpAgain() {
        var id = scanned(Policy.INSTANT);
        awaitLast(id, "confirmed");
        redeem(id);
        var key = browser.cookies().getOrDefault(SessionKey.COOKIE, "");
        assertThat(sessions.find(pool.id(), key)).isPresent();
        var link = making.link(id, Purpose.DISOWN);

        assertThat(phone.get(link).body()).contains("data-page=\"disown\"", "Corner shop");
        assertThat(press(link, "not-me").body()).contains("data-page=\"disowned\"");

        assertThat(sessions.find(pool.id(), key)).isEmpty();
        assertThat(redeem(id).statusCode()).isEqualTo(403);
        assertThat(news(id).get("reason").asString()).isEqualTo("disowned");
        assertThat(press(link, "not-me").body()).contains("data-page=\"disowned\"");
        assertThat(phone.get(link).body()).contains("data-page=\"disowned\"");
    }

    @Test
    void whoeverSaysThatItWasThemLosesNothing() {
        var id = scanned(Policy.INSTANT);
        awaitLast(id, "confirmed");
        redeem(id);

        assertThat(press(making.link(id, Purpose.DISOWN), "me").body()).contains("data-page=\"kept\"");

        var key = browser.cookies().getOrDefault(SessionKey.COOKIE, "");
        assertThat(sessions.find(pool.id(), key)).isPresent();
    }

    @Test
    void aBrowserThatWasDisownedComesInByNoneOfItsCodes() {
        var other = create(Policy.INSTANT);
        making.scan(other, "o-li");
        awaitLast(other, "confirmed");
        var id = scanned(Policy.CONFIRM);

        press(making.link(id, Purpose.DISOWN), "not-me");

        assertThat(news(id).get("reason").asString()).isEqualTo("disowned");
        assertThat(news(other).get("reason").asString()).isEqualTo("disowned");
    }

    @Test
    void aDayLaterTheLinkIsNoLongerGood() {
        var id = scanned(Policy.INSTANT);
        awaitLast(id, "confirmed");
        redeem(id);
        clock.move(Duration.ofHours(23));
        assertThat(phone.get(making.link(id, Purpose.DISOWN)).statusCode()).isEqualTo(200);
        clock.move(Duration.ofHours(1));
        assertThat(press(making.link(id, Purpose.DISOWN), "not-me").statusCode())
                .isEqualTo(410);
        assertThat(news(id).get("state").asString()).isNotEqualTo("denied");
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void aSingleLoginCanBeAskedForMoreThanTheWebsiteAsks(Policy atLeast) {
        var website = making.website(pool, new LoginPolicy(Policy.CONFIRM, false));
        request = making.request(pool, new LoginRequest(website.id(), TestLogins.CONTINUE_AT, "", atLeast));
        var id = create();

        making.scan(id, "o-ming");

        assertThat(state(id)).isEqualTo(atLeast == Policy.NUMBER ? "asking-number" : "asking-confirm");
    }

    @Test
    void aLoginSaysWhatThePersonWasAsked() {
        var scanned = scanned(Policy.INSTANT);
        awaitLast(scanned, "confirmed");
        redeem(scanned);
        assertThat(methods()).containsExactly("mca");

        var confirmed = scanned(Policy.CONFIRM);
        press(making.link(confirmed, Purpose.ANSWER), "allow");
        awaitLast(confirmed, "confirmed");
        redeem(confirmed);

        assertThat(methods()).containsExactly("mca", "user");
    }

    private List<String> methods() {
        return sessions.find(pool.id(), browser.cookies().getOrDefault(SessionKey.COOKIE, ""))
                .orElseThrow()
                .login()
                .methods();
    }

    private String create(Policy policy) {
        return create(making.website(pool, new LoginPolicy(policy, false)));
    }

    private String create(Application website) {
        request = making.request(pool, website, "");
        return create();
    }

    private String create() {
        var answer = browser.post(
                "/login/scans",
                "{\"request\":\"" + request + "\",\"language\":\"en\"}",
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/json",
                "User-Agent",
                CHROME);
        return read(answer).get("id").asString();
    }

    private String scanned(Policy policy) {
        var id = create(policy);
        making.scan(id, "o-ming");
        return id;
    }

    private HttpResponse<String> press(String link, String answer) {
        return phone.submit(link, "answer=" + answer);
    }

    private HttpResponse<String> redeem(String id) {
        return browser.post("/login/scans/" + id + "/redeem", "{\"request\":\"" + request + "\"}");
    }

    private void awaitLast(String id, String state) {
        try (var listening = browser.listen(id)) {
            assertThat(listening.rest()).last().asString().contains(state);
        }
    }

    private String state(String id) {
        return news(id).get("state").asString();
    }

    private JsonNode news(String id) {
        return read(browser.get("/login/scans/" + id));
    }

    private JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    /// As some keyboards write digits.
    private static String wide(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .reduce("", String::concat);
    }
}
