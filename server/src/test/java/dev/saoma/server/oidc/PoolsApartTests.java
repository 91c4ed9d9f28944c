package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A token, session, code or id of one pool is nothing in another, even where a website of the other pool has
/// found out the secret.
@IssuerServer
class PoolsApartTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private LoginRequests requests;

    @Autowired
    private Addresses addresses;

    private TestSite here;
    private TestSite there;

    @BeforeEach
    void twoPools() {
        here = sites.site();
        there = sites.site();
    }

    @Test
    void aSessionIsNothingThere() {
        var browser = sites.loggedIn(here.pool());

        var response = there.authorize(browser, there.request());

        assertThat(response.headers().firstValue("Location").orElseThrow()).contains("/login?request=");
    }

    @Test
    void aSessionsCookieGoesToItsPoolOnly() {
        var header = new SessionKey(new Secret("k"), Duration.ofDays(1)).setCookie(here.pool(), addresses);

        assertThat(header).contains("; Path=/p/" + here.pool().slug() + ";");
    }

    @Test
    void aCodeIsNothingThere() {
        var code = here.code(sites.loggedIn(here.pool()));

        assertThat(there.redeem(code).statusCode()).isEqualTo(400);

        assertThat(here.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenIsNothingThere() {
        var tokens = here.tokens(sites.loggedIn(here.pool()));

        assertThat(there.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);

        assertThat(here.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAccessTokenIsNothingThere() {
        var tokens = here.tokens(sites.loggedIn(here.pool()));

        assertThat(there.userInfo(tokens.get("access_token").asString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aWebsiteAndItsSecretAreNothingThere() {
        var code = here.code(sites.loggedIn(here.pool()));
        var astray = new TestSite(there.base(), there.pool(), here.id(), here.secret());

        assertThat(astray.redeem(code).statusCode()).isEqualTo(401);
    }

    @Test
    void theKeysAreOthers() {
        assertThat(here.get("/.well-known/jwks.json").body())
                .isNotEqualTo(there.get("/.well-known/jwks.json").body());
    }

    @Test
    void aLoginRequestIsNothingThere() {
        var location = here.authorize(new TestBrowser(), here.request())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var sealed = location.substring(location.indexOf('=') + 1);

        assertThat(CurrentPool.callIn(here.pool(), () -> requests.open(sealed))).isPresent();
        assertThat(CurrentPool.callIn(there.pool(), () -> requests.open(sealed)))
                .isEmpty();
    }

    @Test
    void anIdTokenIsNoHintThere() {
        var idToken = here.tokens(sites.loggedIn(here.pool())).get("id_token").asString();

        var response = there.get("/session/end?id_token_hint=" + idToken);
        assertThat(response.statusCode()).isEqualTo(400);
        var silent = TestSite.answer(there.authorize(
                sites.loggedIn(there.pool()), there.requestWith(Map.of("prompt", "none", "id_token_hint", idToken))));
        assertThat(silent.get("error")).isEqualTo("login_required");
    }

    @Test
    void aLogoutEndsNothingThere() {
        var browser = sites.loggedIn(here.pool());
        var idToken = here.tokens(browser).get("id_token").asString();

        // The same cookie, taken to another pool's logout.
        browser.copy().get(there.issuer() + "/session/end?client_id=" + there.id());
        there.get("/session/end?id_token_hint=" + idToken);

        assertThat(TestSite.answer(here.authorize(browser, here.request()))).containsKey("code");
    }
}
