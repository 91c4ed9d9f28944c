package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Application;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.SettableClock;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LoginServer
class LoginPageTests {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    SettableClock clock;

    private Pool pool;
    private Application website;
    private Browser browser;

    @BeforeEach
    void aWebsite() {
        pool = making.pool("main");
        website = making.website(pool, "Corner shop");
        browser = new Browser(port, "/p/main");
    }

    @Test
    void thePageNamesTheWebsiteAndItsAccount() {
        var page = page("", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<h1>Log in to Corner shop</h1>", "An account", "\"scans\":\"/p/main/login/scans\"")
                .contains("\"home\":\"https://shop.example/\"");
    }

    @Test
    void whereWeChatItselfIsCalledNobodyIsLedToASimulatedPhone() {
        assertThat(page("").body()).doesNotContain("http://localhost:7402/phone");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheVisitorsBrowser() {
        assertThat(page("", "Accept-Language", "zh-TW,zh;q=0.9,en;q=0.8").body())
                .contains("登录 Corner shop");
        assertThat(page("", "Accept-Language", "en-GB,zh;q=0.5").body()).contains("Log in to Corner shop");
        assertThat(page("", "Accept-Language", "fr-FR").body()).contains("Log in to Corner shop");
        assertThat(page("").body()).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void theWebsitesWishCountsMoreThanTheBrowserAndTheVisitorsChoiceMost() {
        assertThat(page("en", "Accept-Language", "zh-CN").body()).contains("Log in to");
        var request = making.request(pool, website, "en");
        var chosen = browser.get("/login?lang=zh-CN&request=" + request, "Accept-Language", "en");
        assertThat(chosen.body()).contains("登录 Corner shop");
    }

    @Test
    void theOtherLanguageIsOneClickAwayAndKeepsTheRequest() {
        var request = making.request(pool, website, "");
        var page = browser.get("/login?request=" + request);
        assertThat(page.body())
                .contains("href=\"/p/main/login?request=" + URLEncoder.encode(request, StandardCharsets.UTF_8)
                        + "&amp;lang=en\"");
    }

    @Test
    void aNameCannotBreakOutOfThePage() {
        var hostile = making.website(pool, "</script><script>alert(1)</script>\"'&<b>");
        var page = browser.get("/login?request=" + making.request(pool, hostile, "en"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<b>").contains("\\u003c/script\\u003e");
    }

    @Test
    void nothingForeignRunsInThePageOrAroundIt() {
        var headers = page("").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "*");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
    }

    @Test
    void onlyPagesOfListedOriginsMayFrameIt() {
        var framing = making.framing(pool, "https://shop.example", "http://localhost:7401");

        var framed = browser.get("/login?request=" + making.request(pool, framing, ""))
                .headers();
        assertThat(framed.firstValue("Content-Security-Policy").orElseThrow())
                .contains("; frame-ancestors https://shop.example http://localhost:7401;")
                .doesNotContain("frame-ancestors 'none'");
        // The old header cannot name an origin.
        assertThat(framed.firstValue("X-Frame-Options")).isEmpty();

        var plain = page("").headers();
        assertThat(plain.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(plain.allValues("X-Frame-Options")).containsExactly("DENY");
        for (var path : List.of("/account/sessions", "/device", "/login?request=x")) {
            assertThat(browser.get(path).headers().allValues("X-Frame-Options"))
                    .as(path)
                    .containsExactly("DENY");
        }
    }

    @Test
    void aPageThatIsIsolatedFromOtherOriginsMayFrameItTooIfItIsListed() {
        var listed = making.request(pool, making.framing(pool, "https://shop.example"), "");
        var unlisted = making.request(pool, making.website(pool, "Corner shop"), "");

        var framed = browser.get("/login?request=" + listed, "Sec-Fetch-Dest", "iframe")
                .headers();
        assertThat(framed.allValues("Cross-Origin-Embedder-Policy")).containsExactly("require-corp");
        assertThat(framed.allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");

        for (var other : List.of(
                browser.get("/login?request=" + unlisted, "Sec-Fetch-Dest", "iframe"),
                browser.get("/login?request=" + listed, "Sec-Fetch-Dest", "image"))) {
            assertThat(other.headers().allValues("Cross-Origin-Resource-Policy"))
                    .containsExactly("same-origin");
        }
    }

    @Test
    void scriptAndStyleAreKeptForGoodUnderTheirVersionOnly() {
        var addresses = Pattern.compile("\"(/p/main(/assets/login/[^\"]+))\"")
                .matcher(page("").body())
                .results()
                .map(found -> found.group(2))
                .toList();
        assertThat(addresses).hasSize(3);
        for (var address : addresses) {
            var asset = browser.get(address);
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            var other = browser.get(address.replaceFirst("v=.*", "v=of-another-release"));
            assertThat(other.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
        var compressed = browser.get(addresses.getLast(), "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(browser.get("/assets/login/other.js").statusCode()).isEqualTo(404);
    }

    @Test
    void anOldOrAlteredRequestIsExplainedToThePerson() {
        var request = making.request(pool, website, "");
        clock.move(Duration.ofHours(1));
        for (var query :
                List.of("?request=" + request, "?request=AAAA" + request, "?request=%00%3Cb%3E", "?a=%FF%FE", "")) {
            var page = browser.get("/login" + query, "Accept-Language", "en");
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body())
                    .contains("This login request has expired", "</html>")
                    .doesNotContain("<b>");
        }
    }

    @Test
    void aRequestOfOnePoolIsWorthNothingInAnother() {
        making.pool("other");
        var request = making.request(pool, website, "");
        assertThat(new Browser(port, "/p/other")
                        .get("/login?request=" + request)
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void anUnknownPoolIsExplainedToThePerson() {
        var page =
                new Browser(port, "/p/nobody").get("/login?request=x", "Accept", "text/html", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page").doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void outsideAPoolThereIsNoLoginPage() {
        var page = new Browser(port, "").get("/login?request=x", "Accept", "text/html", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page");
    }

    @Test
    void aWebsiteWithoutAnAccountSaysSoAndLeadsBack() {
        var empty = making.website(pool, "Empty shop", List.of());
        var page = browser.get("/login?request=" + making.request(pool, empty, "en"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Empty shop has not been connected", "href=\"https://shop.example/\"");
    }

    private HttpResponse<String> page(String locales, String... headers) {
        return browser.get("/login?request=" + making.request(pool, website, locales), headers);
    }
}
