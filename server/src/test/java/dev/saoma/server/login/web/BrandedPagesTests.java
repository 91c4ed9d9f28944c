package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Application;
import dev.saoma.server.brand.BrandLogo;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.BrandSettings;
import dev.saoma.server.brand.BrandTexts;
import dev.saoma.server.brand.Brands;
import dev.saoma.server.pool.Pool;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every page that a visitor sees carries the brand of its application over that of its pool.
@LoginServer
class BrandedPagesTests {

    private static final Pattern STYLE = Pattern.compile("href=\"/p/[a-z]+(/brand/[^\"]+/style\\.css\\?v=[^\"]+)\"");
    private static final Pattern LOGO = Pattern.compile("src=\"/p/[a-z]+(/brand/[^\"]+/logo\\.png\\?v=[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    Brands brands;

    @Autowired
    JdbcClient jdbc;

    private Pool pool;
    private Application website;
    private Browser browser;

    @BeforeEach
    void aWebsite() {
        pool = making.pool("branded");
        website = making.website(pool, "Corner shop");
        browser = new Browser(port, "/p/branded");
        jdbc.sql("delete from brand").update();
    }

    private static BrandSettings settings(String accent, @Nullable String css) {
        return new BrandSettings(
                accent,
                null,
                null,
                null,
                new BrandTexts("欢迎来到 {application}", "仅限员工"),
                new BrandTexts("Welcome to {application}", "Staff only"),
                "https://shop.example/terms",
                "https://shop.example/privacy?a=1&b=2",
                css);
    }

    private void brandOfPool(BrandSettings settings, @Nullable BrandLogo logo) {
        assertThat(brands.change(BrandOwner.pool(pool.id()), 0, settings, logo)).isTrue();
    }

    private String login() {
        return browser.get("/login?request=" + making.request(pool, website, "en"))
                .body();
    }

    private static String address(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void theLoginPageSaysAndShowsWhatTheBrandSets() {
        brandOfPool(settings("#0000aa", "h1{font-size:20px}"), new BrandLogo(new byte[] {1, 2}));

        var page = login();

        assertThat(page)
                .contains("<title>Welcome to Corner shop</title>", "<h1>Welcome to Corner shop</h1>", "Staff only")
                .contains("href=\"https://shop.example/privacy?a=1&amp;b=2\" target=\"_blank\"", "Terms")
                .doesNotContain("class=\"mark\"");
        assertThat(browser.get(address(STYLE, page)).body())
                .contains("--accent:#0000aa", "prefers-color-scheme:dark", "h1{font-size:20px;}");
        assertThat(browser.get(address(LOGO, page)).headers().allValues("Content-Type"))
                .containsExactly("image/png");
    }

    @Test
    void filesOfABrandAreKeptForGoodUnderTheirVersionOnly() {
        brandOfPool(settings("#0000aa", null), new BrandLogo(new byte[] {1, 2}));
        var page = login();

        for (var address : List.of(address(STYLE, page), address(LOGO, page))) {
            assertThat(browser.get(address)
                            .headers()
                            .firstValue("Cache-Control")
                            .orElseThrow())
                    .contains("immutable");
            var other = browser.get(address.replaceFirst("v=.*", "v=other")).headers();
            assertThat(other.allValues("Cache-Control")).containsExactly("no-store");
            assertThat(other.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(other.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'");
        }
    }

    @Test
    void anApplicationsBrandLiesOverItsPoolsAndOnNoOtherApplication() {
        var other = making.website(pool, "Other shop");
        brandOfPool(settings("#0000aa", null), new BrandLogo(new byte[] {1, 2}));
        var own = new BrandOwner(pool.id(), Optional.of(website.id()));
        brands.change(
                own,
                0,
                new BrandSettings("#aa0000", null, null, null, null, new BrandTexts("Hello", null), null, null, null),
                null);

        var page = login();
        assertThat(page).contains("<h1>Hello</h1>", "Staff only", "/brand/pool/logo.png");
        assertThat(browser.get(address(STYLE, page)).body()).contains("--accent:#aa0000");

        var elsewhere = browser.get("/login?request=" + making.request(pool, other, "en"))
                .body();
        assertThat(elsewhere).contains("Welcome to Other shop");
        assertThat(browser.get(address(STYLE, elsewhere)).body()).contains("--accent:#0000aa");
    }

    @Test
    void pagesOfTheIssuerOfPersonsAndOfProblemsCarryIt() {
        brandOfPool(settings("#0000aa", null), new BrandLogo(new byte[] {1, 2}));

        for (var path : List.of(
                "/account",
                "/account/sessions",
                "/device",
                "/login?request=broken",
                "/oidc/session/end?post_logout_redirect_uri=https://evil.example/",
                "/oidc/auth?client_id=nobody")) {
            var answer = browser.get(path, "Accept", "text/html");
            assertThat(answer.body()).as(path).contains("/assets/login/login.css", "/brand/pool/style.css?v=");
            assertThat(answer.body()).as(path).contains("/brand/pool/logo.png?v=", "https://shop.example/terms");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("style-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void thePagesOfALogoutHaveTheLookOfTheWebsiteThatAsks() {
        var own = new BrandOwner(pool.id(), Optional.of(website.id()));
        assertThat(brands.change(own, 0, settings("#0000aa", null), null)).isTrue();
        var end = "/oidc/session/end?client_id=" + website.id();

        for (var path : List.of(end, end + "&post_logout_redirect_uri=https://evil.example/")) {
            assertThat(browser.get(path, "Accept", "text/html").body())
                    .as(path)
                    .contains("/brand/" + website.id() + "/style.css?v=", "https://shop.example/terms");
        }
        assertThat(browser.get("/oidc/session/end?client_id=" + pool.id(), "Accept", "text/html")
                        .body())
                .doesNotContain("/brand/");
    }

    @Test
    void anotherPoolShowsNothingOfIt() {
        brandOfPool(settings("#0000aa", null), new BrandLogo(new byte[] {1, 2}));
        var page = login();
        making.pool("plain");
        var stranger = new Browser(port, "/p/plain");

        assertThat(stranger.get("/account").body()).doesNotContain("/brand/");
        assertThat(stranger.get(address(STYLE, page)).statusCode()).isEqualTo(404);
        assertThat(stranger.get(address(LOGO, page)).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/brand/" + website.id() + "/style.css").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/brand/../style.css").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aTitleOrAddressCannotBreakOutOfThePage() {
        brandOfPool(
                new BrandSettings(
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BrandTexts("</title><script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>"),
                        null,
                        null,
                        null),
                null);

        assertThat(login()).doesNotContain("<script>alert", "<img src=x");
    }

    /// As if somebody had written into the database by hand.
    @Test
    void whatIsStoredAndNotGoodIsNotShown() {
        brandOfPool(settings("#0000aa", null), null);
        jdbc.sql("update brand set settings = :settings")
                .param("settings", "{\"accent\":\"#0000aa\",\"css\":\"body{display:none}\"}")
                .update();

        assertThat(login()).contains("Log in to Corner shop").doesNotContain("/brand/");
        assertThat(browser.get("/brand/pool/style.css").statusCode()).isEqualTo(404);
    }

    @Test
    void aProblemTellsTheVisitorWhatToDoAndTheDeveloperWhichSettingItIs() {
        var expired =
                browser.get("/login?request=broken", "Accept-Language", "en").body();
        assertThat(expired)
                .contains(
                        "Go back to the website", "<summary>For developers</summary>", "request-expired", "/oidc/auth")
                .doesNotContain("Reference in the log");

        var none = making.website(pool, "No way in", List.of());
        var answer = browser.get("/login?request=" + making.request(pool, none, "en"), "Accept-Language", "en");
        assertThat(answer.body()).contains("no-connection", "Reference in the log", "connections in the configuration");
    }
}
