package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Sessions;
import dev.saoma.server.testing.Ids;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;

/// People see where they are logged in, and end what is not theirs.
@LoginServer
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AccountPageTests extends LoggedInTwice {

    private static final String PATH = "/account/sessions";

    @Autowired
    private Sessions all;

    private static HttpResponse<String> press(Browser browser, String which, String site) {
        return browser.submitFrom(site, PATH, "end=" + which);
    }

    private static String button(Browser browser, int number) {
        return buttons(browser, PATH).get(number);
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
    void howeverManyOthersThereAreAllAreLoggedOut() {
        var first = session(pool, there).orElseThrow();
        var login = first.login();
        for (var day = 1; day <= 520; day++) {
            var at = login.at().minus(Duration.ofDays(day));
            all.add(new Session(
                    Digest.of(Ids.hex(32)),
                    pool.id(),
                    new Login(login.user(), new SessionId(Ids.hex(11)), login.methods(), at),
                    first.from(),
                    at,
                    first.expiresAt(),
                    first.endsAt()));
        }

        press(here, "others", "same-origin");

        assertThat(all.of(pool.id(), login.user(), clock.instant(), null, 600))
                .extracting(Session::key)
                .containsExactly(session(pool, here).orElseThrow().key());
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
}
