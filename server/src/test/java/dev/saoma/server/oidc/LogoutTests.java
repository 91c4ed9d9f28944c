package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.UserId;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Logging out at a website's wish (OpenID Connect RP-Initiated Logout 1.0).
@IssuerServer
class LogoutTests {

    private static final Pattern CONFIRMATION = Pattern.compile("name=\"confirmation\" value=\"([^\"]+)\"");

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    private TestSite site;
    private TestBrowser browser;
    private String idToken;

    @BeforeEach
    void somebodyIsLoggedIn() {
        site = sites.site();
        browser = sites.loggedIn(site.pool());
        idToken = site.tokens(browser).get("id_token").asString();
    }

    @Test
    void theSessionEndsAndTheVisitorGoesBackToTheWebsite() {
        var held = browser.copy();

        var response = end(
                browser,
                Map.of(
                        "id_token_hint",
                        idToken,
                        "post_logout_redirect_uri",
                        TestSite.POST_LOGOUT_REDIRECT_URI,
                        "state",
                        "a&b"));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .contains(TestSite.POST_LOGOUT_REDIRECT_URI + "?state=a%26b");
        assertThat(browser.cookie(SessionKey.COOKIE)).isEmpty();
        // Whoever kept the cookie has nothing of it.
        assertLoggedOut(held);
    }

    /// The same person logged in once more since that ID token, so the session has another name.
    @Test
    void anIdTokenOfAnEarlierLoginInTheSameBrowserEndsTheSessionWithoutItsCookie() {
        sites.logIn(
                browser,
                site.pool(),
                new UserId(TestSite.claims(idToken).get("sub").asString()));
        assertThat(site.code(browser)).isNotEqualTo("no code");

        new TestBrowser().post(site.issuer() + "/session/end", Map.of("id_token_hint", idToken));

        assertThat(site.authorize(browser, site.request())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/login?request=");
    }

    @Test
    void withoutAnAddressTheVisitorIsToldThatItIsDone() {
        var response = end(browser, Map.of("id_token_hint", idToken));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("已退出登录");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertLoggedOut(browser);
    }

    @Test
    void anExpiredIdTokenStillSaysWhoIsMeant() {
        clock.pass(Duration.ofHours(3));

        assertThat(end(browser, Map.of("id_token_hint", idToken)).statusCode()).isEqualTo(200);

        assertLoggedOut(browser);
    }

    @Test
    void aWebsiteMayPostItsWishAndTheBrowserMayKeepItsCookieToItself() {
        var response = new TestBrowser()
                .post(
                        site.issuer() + "/session/end",
                        Map.of(
                                "id_token_hint",
                                idToken,
                                "client_id",
                                site.id().value(),
                                "post_logout_redirect_uri",
                                TestSite.POST_LOGOUT_REDIRECT_URI));

        assertThat(response.headers().firstValue("Location")).contains(TestSite.POST_LOGOUT_REDIRECT_URI);
        assertLoggedOut(browser);
    }

    /// Another site's POST carries no `SameSite=Lax` cookie, so the browser looks as if nobody were logged in
    /// there.
    @Test
    void anotherSitesPostThatProvesNothingComesAgainSoThatThePersonIsAsked() {
        var response = new TestBrowser()
                .post(
                        site.issuer() + "/session/end",
                        Map.of("client_id", site.id().value(), "state", "a&b"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        var again = URI.create(site.issuer())
                .resolve(response.headers().firstValue("Location").orElseThrow());
        assertThat(again.getRawQuery()).isEqualTo("client_id=" + site.id().value() + "&state=a%26b");
        assertThat(browser.get(again.toString()).body()).contains("退出登录？");
        assertLoggedIn(browser);
    }

    @Test
    void anotherSitesPostWithItsOwnIdTokenTakesNoCookieAway() {
        var response = new TestBrowser().post(site.issuer() + "/session/end", Map.of("id_token_hint", idToken));

        assertThat(response.body()).contains("已退出登录");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://site.example/bye/",
                "https://site.example/Bye",
                "https://site.example/bye?a=b",
                "https://site.example/callback",
                "https://evil.example/",
                "//evil.example",
                "javascript:alert(1)"
            })
    void anAddressThatIsNotRegisteredIsRefusedAndNothingEnds(String address) {
        var response = end(browser, Map.of("id_token_hint", idToken, "post_logout_redirect_uri", address));

        assertRefused(response);
    }

    @Test
    void anAddressWithoutAWebsiteIsRefused() {
        assertRefused(end(browser, Map.of("post_logout_redirect_uri", TestSite.POST_LOGOUT_REDIRECT_URI)));
        assertRefused(end(
                browser, Map.of("post_logout_redirect_uri", TestSite.POST_LOGOUT_REDIRECT_URI, "client_id", "nobody")));
    }

    @Test
    void anIdTokenOfAnotherWebsiteThanItSaysIsRefused() {
        var other = sites.site(site.pool());

        assertRefused(end(
                browser,
                Map.of("id_token_hint", idToken, "client_id", other.id().value())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "e30.e30.e30", "a.b.c", "...."})
    void aHintThatIsNotOursIsRefused(String hint) {
        assertRefused(end(browser, Map.of("id_token_hint", hint)));
    }

    @Test
    void aForgedHintIsRefused() {
        var parts = idToken.split("\\.", 3);
        var signature = parts[2].charAt(0) == 'A' ? 'B' : 'A';

        assertRefused(end(
                browser, Map.of("id_token_hint", parts[0] + "." + parts[1] + "." + signature + parts[2].substring(1))));
    }

    @Test
    void anAccessTokenIsNoHint() {
        var accessToken = site.tokens(browser).get("access_token").asString();

        assertRefused(end(browser, Map.of("id_token_hint", accessToken)));
    }

    @Test
    void aMereLinkAsksFirst() {
        var asked = end(
                browser,
                Map.of("client_id", site.id().value(), "post_logout_redirect_uri", TestSite.POST_LOGOUT_REDIRECT_URI));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("退出登录？", "“A website”请求结束你在此浏览器中的登录", "保持登录");
        assertThat(asked.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' https://site.example");
        assertLoggedIn(browser);
        var done = answer(browser, asked, "yes");
        assertThat(done.headers().firstValue("Location")).contains(TestSite.POST_LOGOUT_REDIRECT_URI);
        assertLoggedOut(browser);
    }

    @Test
    void whoeverAsksWithoutAKnownNameIsAWebsite() {
        var elsewhere = sites.site();
        for (var clientId : List.of("", "nobody", elsewhere.id().value())) {
            assertThat(end(browser, Map.of("client_id", clientId)).body())
                    .as(clientId)
                    .contains("一个网站请求结束你在此浏览器中的登录");
        }
    }

    @Test
    void whoeverSaysNoStaysLoggedIn() {
        var asked = end(browser, Map.of());

        var done = answer(browser, asked, "no");

        assertThat(done.body()).contains("你仍处于登录状态");
        assertLoggedIn(browser);
    }

    @Test
    void theIdTokenOfSomebodyElseAsksFirst() {
        var theirs = sites.loggedIn(site.pool());

        var asked = end(theirs, Map.of("id_token_hint", idToken));

        assertThat(asked.body()).contains("退出登录？");
        assertLoggedIn(theirs);
    }

    @Test
    void theAnswerCannotBeGivenByAnotherSite() {
        var foreign = end(sites.loggedIn(site.pool()), Map.of());

        assertRefused(answer(browser, foreign, "yes"));
        assertRefused(browser.post(site.issuer() + "/session/end", Map.of("confirmation", "", "answer", "yes")));
    }

    @Test
    void whoeverIsNotLoggedInIsNotAsked() {
        var response = end(new TestBrowser(), Map.of());

        assertThat(response.body()).contains("已退出登录");
    }

    @Test
    void aRepeatedParameterIsRefused() {
        assertRefused(browser.get(site.issuer() + "/session/end?id_token_hint=" + idToken + "&id_token_hint=x"));
    }

    @Test
    void anEnormousFormIsAnErrorOfTheSender() {
        assertThat(RawHttp.announceForm(site.issuer() + "/session/end", 300_000))
                .matches("(?s)HTTP/1.1 4\\d\\d .*");
    }

    private HttpResponse<String> end(TestBrowser who, Map<String, String> parameters) {
        return who.get(site.issuer() + "/session/end?" + TestBrowser.form(parameters));
    }

    private HttpResponse<String> answer(TestBrowser who, HttpResponse<String> asked, String answer) {
        assertThat(asked.body())
                .contains("action=\"" + URI.create(site.issuer()).getPath() + "/session/end?lang=zh-CN\"");
        return who.post(site.issuer() + "/session/end", answer(asked, answer));
    }

    /// The form of somebody who was asked whether they want to log out, and does.
    static Map<String, String> yes(HttpResponse<String> asked) {
        return answer(asked, "yes");
    }

    private static Map<String, String> answer(HttpResponse<String> asked, String answer) {
        var confirmation = CONFIRMATION.matcher(asked.body());
        assertThat(confirmation.find()).isTrue();
        return Map.of("confirmation", confirmation.group(1), "answer", answer);
    }

    private void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.body()).contains("退出请求无效");
        assertLoggedIn(browser);
    }

    private void assertLoggedIn(TestBrowser who) {
        assertThat(TestSite.answer(site.authorize(who, site.request()))).containsKey("code");
    }

    private void assertLoggedOut(TestBrowser who) {
        assertThat(site.authorize(who, site.request())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/login?request=");
    }
}
