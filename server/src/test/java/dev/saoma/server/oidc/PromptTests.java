package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.pool.CurrentPool;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// When a visitor has to log in, and when again (OpenID Connect Core 1.0 §3.1.2.1, §3.1.2.3).
@IssuerServer
class PromptTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Autowired
    private LoginRequests requests;

    @Test
    void theLoginPageLearnsWhoAsksAndWhereToGoOn() {
        var site = sites.site();

        var request = loginRequest(
                site, site.authorize(new TestBrowser(), site.requestWith(Map.of("ui_locales", "zh-CN en"))));

        assertThat(request.application()).isEqualTo(site.id());
        assertThat(request.locales()).isEqualTo("zh-CN en");
        assertThat(request.continueAt()).startsWith(URI.create(site.issuer()).getPath() + "/auth?");
    }

    @Test
    void afterTheLoginTheRequestGoesOn() {
        var site = sites.site();
        var browser = new TestBrowser();
        var request = loginRequest(site, site.authorize(browser, site.request()));

        sites.logIn(browser, site.pool(), sites.user(site.pool()));

        var answer = TestSite.answer(goOn(site, browser, request));
        assertThat(answer).containsKey("code");
        assertThat(answer.get("state")).isEqualTo("the state/of things");
    }

    @Test
    void aSilentRequestWithoutASessionIsAnsweredAtOnce() {
        var site = sites.site();

        var answer = TestSite.answer(site.authorize(new TestBrowser(), site.requestWith(Map.of("prompt", "none"))));

        assertThat(answer.get("error")).isEqualTo("login_required");
    }

    @ParameterizedTest
    @CsvSource({
        "prompt,none",
        "display,unheard_of",
        "max_age,100",
        "login_hint,somebody@site.example",
        "display,popup",
        "ui_locales,zh-CN",
        "acr_values,1",
        "claims,{}",
        "id_token_hint,garbage"
    })
    void theseAskForNoNewLogin(String parameter, String value) {
        var site = sites.site();

        var answer = TestSite.answer(
                site.authorize(sites.loggedIn(site.pool()), site.requestWith(Map.of(parameter, value))));

        assertThat(answer).containsKey("code");
    }

    @ParameterizedTest
    @CsvSource({"prompt,login", "prompt,select_account", "prompt,login select_account", "max_age,0"})
    void theseAskForANewLoginAndOnlyOnce(String parameter, String value) {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        var request = loginRequest(site, site.authorize(browser, site.requestWith(Map.of(parameter, value))));
        // Coming back without having logged in changes nothing.
        var again = loginRequest(site, goOn(site, browser, request));
        var before = clock.instant().getEpochSecond();
        sites.logIn(browser, site.pool(), sites.user(site.pool()));
        var answer = TestSite.answer(goOn(site, browser, again));

        var tokens = TestSite.json(site.redeem(answer.getOrDefault("code", "")));
        assertThat(TestSite.claims(tokens.get("id_token").asString())
                        .get("auth_time")
                        .asLong())
                .isGreaterThanOrEqualTo(before);
    }

    @Test
    void anAnsweredDemandIsNotAnsweredForTheNextRequest() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var request = loginRequest(site, site.authorize(browser, site.requestWith(Map.of("prompt", "login"))));
        sites.logIn(browser, site.pool(), sites.user(site.pool()));
        var mark = request.continueAt().substring(request.continueAt().indexOf("&login_asked="));

        var another = TestBrowser.form(site.requestWith(Map.of("prompt", "login", "state", "another")));
        var response = browser.get(site.issuer() + "/auth?" + another + mark);

        loginRequest(site, response);
    }

    @Test
    void aMadeUpAnswerIsNone() {
        var site = sites.site();
        var query = TestBrowser.form(site.requestWith(Map.of("prompt", "login")));

        var response = sites.loggedIn(site.pool()).get(site.issuer() + "/auth?" + query + "&login_asked=0");

        loginRequest(site, response);
    }

    @Test
    void anOldLoginIsNotGoodEnoughForMaxAge() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        clock.pass(Duration.ofSeconds(100));

        assertThat(TestSite.answer(site.authorize(browser, site.requestWith(Map.of("max_age", "1000")))))
                .containsKey("code");
        loginRequest(site, site.authorize(browser, site.requestWith(Map.of("max_age", "99"))));
        assertThat(TestSite.answer(site.authorize(browser, site.requestWith(Map.of("max_age", "99", "prompt", "none"))))
                        .get("error"))
                .isEqualTo("login_required");
    }

    @Test
    void aHintThatNamesAnotherUserAsksForALogin() {
        var site = sites.site();
        var browser = new TestBrowser();
        var user = sites.user(site.pool());
        var other = sites.user(site.pool());
        sites.logIn(browser, site.pool(), user);

        assertThat(TestSite.answer(site.authorize(browser, site.requestWith(Map.of("login_hint", user.value())))))
                .containsKey("code");
        var request =
                loginRequest(site, site.authorize(browser, site.requestWith(Map.of("login_hint", other.value()))));
        // Whoever logs in then is who it is: it was a hint.
        sites.logIn(browser, site.pool(), user);
        assertThat(TestSite.answer(goOn(site, browser, request))).containsKey("code");
    }

    @Test
    void aHintThatNamesAnotherPoolsUserIsIgnored() {
        var site = sites.site();
        var stranger = sites.user(sites.pool());

        var answer = TestSite.answer(
                site.authorize(sites.loggedIn(site.pool()), site.requestWith(Map.of("login_hint", stranger.value()))));

        assertThat(answer).containsKey("code");
    }

    @Test
    void anIdTokenOfSomebodyElseIsAnsweredWithNobody() {
        var site = sites.site();
        var mine = new TestBrowser();
        sites.logIn(mine, site.pool(), sites.user(site.pool()));
        var hint = site.tokens(mine).get("id_token").asString();
        var theirs = sites.loggedIn(site.pool());

        assertThat(TestSite.answer(
                        site.authorize(mine, site.requestWith(Map.of("prompt", "none", "id_token_hint", hint)))))
                .containsKey("code");
        assertThat(TestSite.answer(site.authorize(
                                theirs, site.requestWith(Map.of("prompt", "none", "id_token_hint", hint))))
                        .get("error"))
                .isEqualTo("login_required");
        var request = loginRequest(site, site.authorize(theirs, site.requestWith(Map.of("id_token_hint", hint))));
        sites.logIn(theirs, site.pool(), sites.user(site.pool()));
        assertThat(TestSite.answer(goOn(site, theirs, request)).get("error")).isEqualTo("login_required");
    }

    @Test
    void anExpiredIdTokenIsStillAHint() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var hint = site.tokens(browser).get("id_token").asString();
        clock.pass(Duration.ofHours(2));

        var answer = TestSite.answer(
                site.authorize(browser, site.requestWith(Map.of("prompt", "none", "id_token_hint", hint))));

        assertThat(answer).containsKey("code");
    }

    @Test
    void aLoginRequestIsGoodForHalfAnHour() {
        var site = sites.site();
        var sealed = sealed(site.authorize(new TestBrowser(), site.request()));

        clock.pass(Duration.ofMinutes(29));
        assertThat(CurrentPool.callIn(site.pool(), () -> requests.open(sealed))).isPresent();
        clock.pass(Duration.ofMinutes(2));
        assertThat(CurrentPool.callIn(site.pool(), () -> requests.open(sealed))).isEmpty();
    }

    @Test
    void aLoginRequestCannotBeMadeUpOrChanged() {
        var site = sites.site();
        var sealed = sealed(site.authorize(new TestBrowser(), site.request()));
        var changed = sealed.substring(0, 60) + (sealed.charAt(60) == 'A' ? 'B' : 'A') + sealed.substring(61);

        assertThat(CurrentPool.callIn(site.pool(), () -> requests.open(changed)))
                .isEmpty();
        assertThat(CurrentPool.callIn(site.pool(), () -> requests.open("made up")))
                .isEmpty();
        assertThat(CurrentPool.callIn(site.pool(), () -> requests.open(""))).isEmpty();
    }

    @Test
    void aLineBreakInAParameterMovesNothing() {
        var site = sites.site();

        var refused =
                site.authorize(new TestBrowser(), site.requestWith(Map.of("ui_locales", "zh\nhttps://evil.example/")));

        assertThat(refused.headers().firstValue("Location").orElseThrow())
                .startsWith(TestSite.REDIRECT_URI + "?error=invalid_request&")
                .doesNotContain("evil.example");
    }

    private LoginRequest loginRequest(TestSite site, HttpResponse<String> response) {
        var sealed = sealed(response);
        var request = CurrentPool.callIn(site.pool(), () -> requests.open(sealed));
        assertThat(request.map(LoginRequest::application))
                .contains(new ClientId(site.id().value()));
        return request.orElseThrow();
    }

    private static String sealed(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        var location = response.headers().firstValue("Location").orElseThrow();
        assertThat(location).contains("/login?request=");
        return location.substring(location.indexOf('=') + 1);
    }

    private static HttpResponse<String> goOn(TestSite site, TestBrowser browser, LoginRequest request) {
        return browser.get(
                URI.create(site.issuer()).resolve(request.continueAt()).toString());
    }
}
