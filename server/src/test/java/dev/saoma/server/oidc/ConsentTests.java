package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.pool.CurrentPool;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The question whether a website may be told who somebody is (OpenID Connect Core 1.0 §3.1.2.4).
@IssuerServer
class ConsentTests {

    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");

    @Autowired
    private TestSites sites;

    @Autowired
    private LoginRequests logins;

    @Test
    void nobodyIsAskedUnlessTheWebsiteWantsIt() {
        var site = sites.site();

        assertThat(TestSite.answer(site.authorize(sites.loggedIn(site.pool()), site.request())))
                .containsKey("code");
    }

    @Test
    void thePageSaysWhoAsksAndForWhat() {
        var site = sites.site();

        var page = ask(site, sites.loggedIn(site.pool()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("允许“A website”知道你是谁吗？", "wx_", "你在这里的名称", "<html lang=\"zh-CN\">")
                .doesNotContain("UnionID", "<script", "Tell “");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'", "form-action 'self' https://site.example");
    }

    @Test
    void thePageNamesWhatEachScopeStandsFor() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var scopes = TestSite.json(site.get("/.well-known/openid-configuration"))
                .get("scopes_supported")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        var all = Map.of("prompt", "consent", "scope", String.join(" ", scopes));

        var page = browser.get(site.next(site.authorize(browser, site.requestWith(all))));

        assertThat(page.body().split("<li>")).hasSize(1 + scopes.size());
    }

    @Test
    void itSpeaksTheLanguageThatTheWebsiteAsksForAndLeadsToTheSameQuestionInTheOther() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var wish = Map.of("prompt", "consent", "scope", "openid profile", "ui_locales", "en fr");

        var page = browser.get(site.next(site.authorize(browser, site.requestWith(wish))));

        assertThat(page.body()).contains("Tell “A website” who you are?").doesNotContain("知道你是谁");
        assertThat(page.headers().firstValue("Content-Language")).contains("en");
        var other = Pattern.compile("href=\"(\\?[^\"]*&amp;lang=zh-CN)\"").matcher(page.body());
        assertThat(other.find()).as(page.body()).isTrue();
        var here = page.uri().toString();
        var chinese = browser.get(
                here.substring(0, here.indexOf('?')) + other.group(1).replace("&amp;", "&"));
        assertThat(chinese.body()).contains("允许“A website”知道你是谁吗？").doesNotContain("Tell “");
        assertThat(TestSite.answer(reply(site, browser, chinese, "yes"))).containsKey("code");
    }

    @Test
    void whatAWebsiteToldUsAsideIsInNoLinkToTheOtherLanguage() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var page = browser.get(site.next(site.bring(browser, site.pushed(Map.of("prompt", "consent")))));

        var other = Pattern.compile("href=\"(\\?[^\"]*&amp;lang=en)\"").matcher(page.body());
        assertThat(other.find()).as(page.body()).isTrue();
        assertThat(other.group(1)).contains("request_uri=").doesNotContain("nonce", "state=", "redirect_uri");
        var here = page.uri().toString();
        var english = browser.get(
                here.substring(0, here.indexOf('?')) + other.group(1).replace("&amp;", "&"));
        assertThat(english.body()).contains("Tell “A website” who you are?");
        assertThat(TestSite.answer(reply(site, browser, english, "yes"))).containsKey("code");
    }

    @Test
    void whoeverAgreesIsSentBackWithACode() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        assertThat(TestSite.answer(reply(site, browser, ask(site, browser), "yes")))
                .containsKey("code")
                .containsEntry("state", "the state/of things");
    }

    @Test
    void whoeverRefusesIsSentBackWithoutOne() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        assertThat(TestSite.answer(reply(site, browser, ask(site, browser), "no")))
                .containsEntry("error", "access_denied")
                .doesNotContainKey("code");
        assertThat(TestSite.answer(reply(site, browser, ask(site, browser), "")))
                .containsEntry("error", "access_denied");
    }

    @Test
    void anAnswerIsGoodForTheSessionThatWasAskedOnly() {
        var site = sites.site();
        var asked = sites.loggedIn(site.pool());
        var page = ask(site, asked);
        var other = sites.loggedIn(site.pool());

        assertThat(post(site, other, question(page), "yes").statusCode()).isEqualTo(400);
        assertThat(post(site, new TestBrowser(), question(page), "yes").statusCode())
                .isEqualTo(400);
        assertThat(post(site, asked, "made-up", "yes").statusCode()).isEqualTo(400);
        var agreed = site.next(post(site, asked, question(page), "yes"));
        assertThat(other.get(agreed).body()).contains("允许“A website”知道你是谁吗？");
    }

    @Test
    void anAnswerIsGoodForTheRequestThatWasAskedAboutOnly() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var agreed = site.next(post(site, browser, question(ask(site, browser)), "yes"));

        var more = browser.get(agreed.replace("scope=openid+profile", "scope=openid+wechat"));

        assertThat(more.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }

    @Test
    void whoeverHasToLogInFirstIsAskedAfterwards() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        var response = site.authorize(browser, site.requestWith(Map.of("prompt", "login consent")));
        var location = response.headers().firstValue("Location").orElseThrow();
        assertThat(location).contains("/login?request=");
        var sealed = location.substring(location.indexOf('=') + 1);
        var request = CurrentPool.callIn(site.pool(), () -> logins.open(sealed)).orElseThrow();
        sites.logIn(browser, site.pool(), sites.user(site.pool()));
        var page = browser.get(
                URI.create(site.issuer()).resolve(request.continueAt()).toString());

        assertThat(TestSite.answer(reply(site, browser, page, "yes"))).containsKey("code");
    }

    @Test
    void aPushedRequestIsUsedUpByTheAnswer() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var first = site.bring(browser, site.pushed(Map.of("prompt", "consent")));
        var page = browser.get(site.next(first));
        // Somebody may load the page again.
        assertThat(browser.get(site.next(first)).statusCode()).isEqualTo(200);

        var goesOn = post(site, browser, question(page), "yes");

        assertThat(TestSite.answer(browser.get(site.next(goesOn)))).containsKey("code");
        assertThat(browser.get(site.next(goesOn)).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> ask(TestSite site, TestBrowser browser) {
        var first = site.authorize(browser, site.requestWith(Map.of("prompt", "consent")));
        return browser.get(site.next(first));
    }

    private static HttpResponse<String> reply(
            TestSite site, TestBrowser browser, HttpResponse<String> page, String answer) {
        var response = post(site, browser, question(page), answer);
        assertThat(response.statusCode()).isEqualTo(303);
        return browser.get(site.next(response));
    }

    private static HttpResponse<String> post(TestSite site, TestBrowser browser, String question, String answer) {
        return browser.post(
                URI.create(site.issuer() + "/auth/consent").toString(), Map.of("question", question, "answer", answer));
    }

    private static String question(HttpResponse<String> page) {
        var question = QUESTION.matcher(page.body());
        assertThat(question.find()).as(page.body()).isTrue();
        return question.group(1);
    }
}
