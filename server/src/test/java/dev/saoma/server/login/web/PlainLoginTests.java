package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The login page without a script, and the code that stands in the first page.
@LoginServer
class PlainLoginTests {

    private static final Pattern FORM = Pattern.compile("action=\"/p/plain(/login/plain(?:/[^\"]+)?)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    Connections connections;

    @Autowired
    TestWeChat weChat;

    @Autowired
    SettableClock clock;

    private Pool pool;
    private Application website;
    private Browser browser;
    private String request;

    @BeforeEach
    void aWebsite() {
        clock.move(Duration.ofMinutes(2));
        pool = making.pool("plain");
        website = making.website(pool, "Corner shop");
        browser = new Browser(port, "/p/plain");
        request = making.request(pool, website, "en");
    }

    private HttpResponse<String> press(Browser from, String path) {
        return press(from, path, "same-origin");
    }

    private HttpResponse<String> press(Browser from, String path, String site) {
        return from.post(
                path,
                "lang=en&request=" + URLEncoder.encode(request, StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                site);
    }

    /// Who somebody new is, is found out after they have scanned, and the page that asks before is told to wait.
    private HttpResponse<String> pressOnceKnown(String scan, String path) {
        awaitKnown(scan);
        return press(browser, path);
    }

    private void awaitKnown(String scan) {
        await().untilAsserted(() ->
                assertThat(browser.get("/login/scans/" + scan).body()).contains("\"state\":\"confirmed\""));
    }

    private static String form(HttpResponse<String> page) {
        var found = FORM.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> open(String... headers) {
        return browser.get("/login?request=" + request, headers);
    }

    private HttpResponse<String> openAsBrowsersDo() {
        return open("Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");
    }

    /// As a link or a refresh of a page leads there.
    ///
    /// @param site how that page stands to ours, as browsers tell (`Sec-Fetch-Site`)
    private HttpResponse<String> follow(String address, String site) {
        return browser.get(address, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document", "Sec-Fetch-Site", site);
    }

    private String scanOf(HttpResponse<String> page) {
        return form(page).substring("/login/plain/".length());
    }

    @AfterEach
    void weChatIsBack() {
        weChat.isDown(false);
        weChat.takes(Duration.ZERO);
    }

    @Test
    void aButtonShowsACodeAndAnotherGoesOnOnceItWasScanned() {
        var first = open();
        assertThat(first.body())
                .contains(">Show the code<", "press the button, and the page comes back with a code")
                .doesNotContain("when you have scanned");
        var code = press(browser, form(first));
        assertThat(code.statusCode()).isEqualTo(200);
        assertThat(code.body())
                .contains("<svg class=\"qr\"", ">I have scanned, go on<", "when you have scanned, press the button");

        assertThat(code.body()).contains("href=\"/p/plain/login/plain?request=").doesNotContain("href=\"?request=");

        assertThat(press(browser, form(code)).body()).contains("Not scanned yet", "<svg class=\"qr\"");

        making.scan(scanOf(code), "openid-of-somebody");
        var entered = pressOnceKnown(scanOf(code), form(code));
        assertThat(entered.body())
                .contains("http-equiv=\"refresh\" content=\"0;url=" + TestLogins.CONTINUE_AT.replace("&", "&amp;"));
        assertThat(browser.cookies()).containsKey("saoma_session");
    }

    @Test
    void thePageComesToACodeByItselfWhereNoScriptRuns() {
        var first = open();
        var refresh = Pattern.compile("<noscript><meta http-equiv=\"refresh\" content=\"0;url=/p/plain([^\"]+)\">")
                .matcher(first.body());
        assertThat(refresh.find()).as(first.body()).isTrue();
        var address = refresh.group(1).replace("&amp;", "&");

        var code = follow(address, "same-origin");

        assertThat(code.body()).contains("<svg class=\"qr\"").doesNotContain("http-equiv=\"refresh\"");
        making.scan(scanOf(code), "openid-of-somebody");
        assertThat(pressOnceKnown(scanOf(code), form(code)).body()).contains("http-equiv=\"refresh\"");
    }

    @Test
    void anotherWebsiteThatLeadsThereGetsAButtonAndNoCode() {
        var made = weChat.made();
        for (var site : List.of("cross-site", "same-site", "none")) {
            assertThat(follow("/login/plain?lang=en&request=" + request, site).body())
                    .as(site)
                    .contains(">Show the code<")
                    .doesNotContain("<svg class=\"qr\"", "http-equiv=\"refresh\"");
        }
        assertThat(weChat.made()).isEqualTo(made);
    }

    @Test
    void whoReadsItInTheOtherLanguageComesBackToACodeOfTheWayTheyChose() {
        var account = TestConnections.officialAccount(pool.id());
        var program = TestConnections.miniProgram(pool.id());
        Stream.of(account, program).forEach(connections::save);
        website = making.website(pool, "Corner shop", List.of(account.id(), program.id()));
        request = making.request(pool, website, "en");
        var chosen = follow("/login/plain?lang=en&way=" + program.identifier() + "&request=" + request, "same-origin");
        var other =
                Pattern.compile("<a href=\"/p/plain([^\"]+)\" lang=\"zh-CN\"").matcher(chosen.body());
        assertThat(other.find()).as(chosen.body()).isTrue();

        var read = follow(other.group(1).replace("&amp;", "&"), "same-origin");

        assertThat(read.body())
                .contains(
                        "<html lang=\"zh-CN\">",
                        "<input type=\"hidden\" name=\"way\" value=\"" + program.identifier() + "\">",
                        "class=\"qr");
    }

    @Test
    void aPageThatIsNotLookedAtComesToNoCodeAndDoesNotGoRound() {
        var made = weChat.made();

        var page = browser.get(
                "/login/plain?lang=en&request=" + request,
                "Sec-Fetch-Mode",
                "navigate",
                "Sec-Fetch-Dest",
                "iframe",
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(page.body()).contains(">Show the code<").doesNotContain("http-equiv=\"refresh\"");
        assertThat(weChat.made()).isEqualTo(made);
    }

    @Test
    void whoHasScannedIsToldToPressAndNotToWait() {
        var code = press(browser, form(open()));
        weChat.takes(Duration.ofSeconds(20));
        making.scan(scanOf(code), "openid-of-somebody-slow");

        assertThat(press(browser, form(code)).body())
                .contains(
                        "data-view=\"scanned\"",
                        "<p id=\"detail\">If your phone asks you something, answer it there. Then press the button.</p>");
    }

    @Test
    void whoeverIsAskedOnThePhoneGoesOnOnceTheyHaveAnswered() {
        website = making.website(pool, new LoginPolicy(Policy.CONFIRM, false));
        request = making.request(pool, website, "en");
        var code = press(browser, form(open()));
        making.scan(scanOf(code), "openid-of-somebody");

        assertThat(press(browser, form(code)).body())
                .contains(">Go on<", "when you have answered on your phone, press the button")
                .doesNotContain("<svg class=\"qr\"");
    }

    @Test
    void whoeverIsShutOutAfterTheyHaveScannedIsToldWhyTheyAreNotIn() {
        var code = press(browser, form(open()));
        making.scan(scanOf(code), "openid-of-somebody-leaving");
        awaitKnown(scanOf(code));
        making.shutOut(pool, making.whoIsLetIn(scanOf(code)));

        assertThat(press(browser, form(code)).body())
                .contains(
                        "data-view=\"denied\"",
                        "<p id=\"detail\">This WeChat account cannot log in here. Use another one, or ask Corner shop.</p>");
        assertThat(browser.cookies()).doesNotContainKey("saoma_session");
    }

    @Test
    void onlyTheBrowserThatGotTheCodeGoesOnWithIt() {
        var code = press(browser, form(open()));
        making.scan(scanOf(code), "openid-of-somebody");

        var stranger = new Browser(port, "/p/plain");
        var answer = press(stranger, form(code));

        assertThat(answer.body()).contains("<svg class=\"qr\"").doesNotContain("http-equiv=\"refresh\"");
        assertThat(scanOf(answer)).isNotEqualTo(scanOf(code));
        assertThat(stranger.cookies()).doesNotContainKey("saoma_session");
    }

    @Test
    void anotherSitesFormGetsNoCode() {
        var before = weChat.made();
        assertThat(press(browser, "/login/plain", "cross-site").statusCode()).isEqualTo(410);
        assertThat(weChat.made()).isEqualTo(before);
    }

    @Test
    void aRefusalAndAQuestionAreToldInWords() {
        weChat.isDown(true);
        assertThat(press(browser, form(open())).body())
                .contains("WeChat is not answering", "Press the button in a moment")
                .doesNotContain("<svg");
    }

    /// The stock is for busy accounts: it has a code once somebody has asked for one.
    @Test
    void aCodeThatLiesReadyStandsInTheFirstPage() {
        press(browser, form(open()));
        var visitor = new Browser(port, "/p/plain");
        await().untilAsserted(() -> {
            var page = visitor.get(
                    "/login?request=" + request, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");
            assertThat(page.body()).contains("<svg class=\"qr\"", "\"first\":{\"id\":");
            assertThat(visitor.get("/login/scans/" + scanOf(page)).statusCode()).isEqualTo(200);
            assertThat(browser.get("/login/scans/" + scanOf(page)).statusCode()).isEqualTo(404);
        });
    }

    @Test
    void whoRunsNoScriptGoesOnWithTheCodeOfTheFirstPage() {
        press(browser, form(open()));
        await().untilAsserted(() -> {
            var page = openAsBrowsersDo();
            assertThat(page.body())
                    .contains(
                            "<svg class=\"qr\"", ">I have scanned, go on<", "when you have scanned, press the button");
            making.scan(scanOf(page), "openid-of-somebody");
            assertThat(pressOnceKnown(scanOf(page), form(page)).body()).contains("http-equiv=\"refresh\"");
        });
    }

    @Test
    void aPageThatIsNotLookedAtUsesNoCodeUp() {
        press(browser, form(open()));
        await().untilAsserted(() -> assertThat(openAsBrowsersDo().body()).contains("<svg class=\"qr\""));
        for (var headers : List.of(
                new String[] {"Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "image"},
                new String[] {"Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe"},
                new String[] {"Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document", "Sec-Purpose", "prefetch"},
                new String[] {"Accept", "text/html"})) {
            assertThat(open(headers).body()).as(String.join(" ", headers)).contains("\"first\":null");
        }
    }

    @Test
    void theFirstPageCountsAgainstTheSameLimits() {
        press(browser, form(open()));
        await().untilAsserted(() -> assertThat(openAsBrowsersDo().body()).contains("<svg class=\"qr\""));
        for (var code = 0; code < 14; code++) {
            openAsBrowsersDo();
        }
        assertThat(openAsBrowsersDo().body()).contains("\"first\":null");
        assertThat(press(browser, "/login/plain").body()).contains("Too many QR codes");
    }
}
