package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.pool.CurrentPool;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A token, session, code or id of one pool is nothing in another, even where a website of the other pool has
/// found out the secret.
abstract class PoolsApartContract {

    @Autowired
    private TestSites sites;

    @Autowired
    private LoginRequests requests;

    @Autowired
    private InstantSource clock;

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

    @Test
    void anOpaqueAccessTokenIsNothingThere() {
        var opaque = sites.site(here.pool(), TestRules.of(AccessTokenFormat.OPAQUE));
        var token =
                opaque.tokens(sites.loggedIn(here.pool())).get("access_token").asString();

        assertThat(there.userInfo(token).statusCode()).isEqualTo(401);
        assertThat(here.userInfo(token).statusCode()).isEqualTo(200);
    }

    /// The names of the tokens that a website holds.
    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token", "id_token"})
    void nobodyThereLearnsOfATokenOrEndsIt(String name) {
        var tokens = here.tokens(sites.loggedIn(here.pool()));
        var token = tokens.get(name).asString();

        assertThat(there.introspect(token).body()).isEqualTo("{\"active\":false}");
        assertThat(there.revoke(token).statusCode()).isEqualTo(200);

        assertThat(here.userInfo(tokens.get("access_token").asString()).statusCode())
                .isEqualTo(200);
        assertThat(here.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/token/introspection", "/token/revocation", "/par", "/device"})
    void aClientIsNobodyThere(String path) {
        var form = Map.of("grant_type", "refresh_token", "refresh_token", "x", "token", "x");
        var page = sites.publicSite(here.pool());

        for (var known : List.of(here, page)) {
            var astray = new TestSite(there.base(), there.pool(), known.id(), known.secret());
            var response = astray.call(path, form);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(TestSite.json(response).get("error").asString()).isEqualTo("invalid_client");
        }
    }

    @Test
    void aRefreshTokenOfAPageIsNothingThereWhateverIdItComesWith() {
        var page = sites.publicSite(here.pool());
        var other = sites.publicSite(there.pool());
        var token =
                page.tokens(sites.loggedIn(here.pool())).get("refresh_token").asString();

        assertThat(other.refresh(token).statusCode()).isEqualTo(400);
        assertThat(page.refresh(token).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatWasUsedUpHereEndsNothingThere() {
        var first =
                here.tokens(sites.loggedIn(here.pool())).get("refresh_token").asString();
        var second = TestSite.json(here.refresh(first)).get("refresh_token").asString();
        var third = TestSite.json(here.refresh(second)).get("refresh_token").asString();

        // Here it would be taken for theft.
        assertThat(there.refresh(first).statusCode()).isEqualTo(400);

        assertThat(here.refresh(third).statusCode()).isEqualTo(200);
    }

    @Test
    void aProofOfPossessionIsNothingThere() {
        var key = TestKey.ec(clock.instant());
        var page = sites.publicSite(there.pool());
        var code = page.code(sites.loggedIn(there.pool()));
        var form = TestSite.ofCode(code);

        var refused = page.call("/token", form, "DPoP", key.proof("POST", here.issuer() + "/token"));
        assertThat(TestSite.json(refused).get("error").asString()).isEqualTo("invalid_dpop_proof");
        assertThat(page.call("/token", form, "DPoP", key.proof("POST", there.issuer() + "/token"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenThatIsBoundIsNothingThereWithItsKeyEither() {
        var key = TestKey.ec(clock.instant());
        var page = sites.publicSite(here.pool());
        var form = TestSite.ofCode(page.code(sites.loggedIn(here.pool())));
        var tokens = TestSite.json(page.call("/token", form, "DPoP", key.proof("POST", here.issuer() + "/token")));
        var token = tokens.get("access_token").asString();

        assertThat(userInfo(there, token, key)).isEqualTo(401);
        assertThat(userInfo(here, token, key)).isEqualTo(200);
        var elsewhere = sites.publicSite(there.pool());
        var refresh = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.get("refresh_token").asString());
        assertThat(elsewhere
                        .call("/token", refresh, "DPoP", key.proof("POST", there.issuer() + "/token"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static int userInfo(TestSite at, String token, TestKey key) {
        return TestBrowser.exchange(HttpRequest.newBuilder(URI.create(at.issuer() + "/me"))
                        .header("Authorization", "DPoP " + token)
                        .header("DPoP", key.proofWith(token, "GET", at.issuer() + "/me"))
                        .build())
                .statusCode();
    }

    /// What was agreed to in one pool, and the answer to a question that was asked there.
    @Test
    void theQuestionWhetherToAgreeIsNothingThere() {
        var browser = sites.loggedIn(here.pool());
        var page = browser.get(here.next(here.authorize(browser, here.requestWith(Map.of("prompt", "consent")))))
                .body();
        var question = page.substring(page.indexOf("name=\"question\" value=\"") + 23);
        var form = Map.of("question", question.substring(0, question.indexOf('"')), "answer", "yes");

        assertThat(sites.loggedIn(there.pool())
                        .post(there.issuer() + "/auth/consent", form)
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.copy().post(there.issuer() + "/auth/consent", form).statusCode())
                .isEqualTo(400);

        var agreed = here.next(browser.post(here.issuer() + "/auth/consent", form));
        var astray = agreed.replace(here.issuer(), there.issuer());
        assertThat(sites.loggedIn(there.pool()).get(astray).headers().firstValue("Location"))
                .isEmpty();
        assertThat(TestSite.answer(browser.get(agreed))).containsKey("code");
    }

    @Test
    void aTokenIsSignedByNoKeyOfThere() throws Exception {
        var token = SignedJWT.parse(
                here.tokens(sites.loggedIn(here.pool())).get("id_token").asString());
        var keys = JWKSet.parse(there.get("/.well-known/jwks.json").body());

        assertThat(keys.getKeyByKeyId(token.getHeader().getKeyID())).isNull();
    }

    @Test
    void aPushedRequestIsNothingThere() {
        var reference = here.pushed(Map.of());
        var astray = new TestSite(there.base(), there.pool(), here.id(), here.secret());

        assertThat(there.bring(sites.loggedIn(there.pool()), reference)
                        .headers()
                        .firstValue("Location"))
                .isEmpty();
        assertThat(astray.bring(sites.loggedIn(there.pool()), reference)
                        .headers()
                        .firstValue("Location"))
                .isEmpty();

        assertThat(TestSite.answer(here.bring(sites.loggedIn(here.pool()), reference)))
                .containsKey("code");
    }

    @Test
    void aDeviceIsNothingThere() {
        var device = sites.site(here.pool(), TestRules.of(ClientKind.DEVICE));
        var other = sites.site(there.pool(), TestRules.of(ClientKind.DEVICE));
        var started = TestSite.json(device.call("/device", Map.of("scope", "openid")));
        var form = Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                started.get("device_code").asString());

        assertThat(TestSite.json(other.call("/token", form)).get("error").asString())
                .isEqualTo("invalid_grant");
        assertThat(TestSite.json(device.call("/token", form)).get("error").asString())
                .isEqualTo("authorization_pending");
        var typed = Map.of("user_code", started.get("user_code").asString());
        assertThat(typed(there, typed).statusCode()).isEqualTo(404);
        var question = here.next(typed(here, typed));
        var astray = question.replace(here.base(), there.base());
        var stranger = sites.loggedIn(there.pool());
        assertThat(stranger.get(astray).statusCode()).isEqualTo(410);
        assertThat(stranger.postOwn(astray, Map.of("answer", "allow")).statusCode())
                .isEqualTo(410);
        assertThat(sites.loggedIn(here.pool()).get(question).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> typed(TestSite at, Map<String, String> form) {
        return TestBrowser.exchange(HttpRequest.newBuilder(URI.create(at.base() + "/device"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(TestBrowser.form(form)))
                .build());
    }

    /// The cookie of a session here, taken there; and a session there, with the name of one here.
    @Test
    void whereSomebodyIsLoggedInIsNobodysBusinessThere() {
        var browser = sites.loggedIn(here.pool());
        var sid = TestSite.claims(here.tokens(browser).get("id_token").asString())
                .get("sid")
                .asString();

        assertThat(browser.copy().get(there.base() + "/account/sessions").statusCode())
                .isEqualTo(401);
        var stranger = sites.loggedIn(there.pool());
        stranger.postOwn(there.base() + "/account/sessions", Map.of("end", sid));

        assertThat(TestSite.answer(here.authorize(browser, here.request()))).containsKey("code");
        assertThat(browser.get(here.base() + "/account/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void aUserIsNobodyThere() {
        var user = sites.user(here.pool());
        var browser = sites.loggedIn(there.pool());

        var hinted = there.requestWith(Map.of("prompt", "none", "login_hint", user.value()));
        var claimed = there.requestWith(
                Map.of("prompt", "none", "claims", "{\"id_token\":{\"sub\":{\"value\":\"" + user + "\"}}}"));

        // As any other hint that means nothing, and as nobody.
        assertThat(TestSite.answer(there.authorize(browser, hinted))).containsKey("code");
        assertThat(TestSite.answer(there.authorize(browser, claimed))).containsEntry("error", "login_required");
    }

    @Test
    void theQuestionWhetherToLogOutIsNothingThere() {
        var browser = sites.loggedIn(here.pool());
        var page = browser.get(here.issuer() + "/session/end").body();
        var confirmation = page.substring(page.indexOf("name=\"confirmation\" value=\"") + 27);
        var form = Map.of("confirmation", confirmation.substring(0, confirmation.indexOf('"')), "answer", "yes");
        var stranger = sites.loggedIn(there.pool());

        assertThat(stranger.post(there.issuer() + "/session/end", form).statusCode())
                .isEqualTo(400);
        browser.copy().post(there.issuer() + "/session/end", form);

        assertThat(TestSite.answer(there.authorize(stranger, there.request()))).containsKey("code");
        assertThat(TestSite.answer(here.authorize(browser, here.request()))).containsKey("code");
    }

    @Test
    void theLoginPageOfThereKnowsNoRequestOfHere() {
        var sealed = URI.create(here.next(here.authorize(new TestBrowser(), here.request())))
                .getRawQuery();

        assertThat(new TestBrowser().get(there.base() + "/login?" + sealed).statusCode())
                .isEqualTo(410);
    }

    @Test
    void eachIsAnIssuerOfItsOwn() {
        var one = TestSite.json(here.get("/.well-known/openid-configuration"));
        var other = TestSite.json(there.get("/.well-known/openid-configuration"));

        one.propertyStream()
                .filter(entry -> entry.getValue().asString("").startsWith("http"))
                .forEach(entry -> assertThat(other.get(entry.getKey())).isNotEqualTo(entry.getValue()));
        assertThat(TestSite.claims(there.tokens(sites.loggedIn(there.pool()))
                                .get("id_token")
                                .asString())
                        .get("iss")
                        .asString())
                .isEqualTo(other.get("issuer").asString());
    }

    TestSite here() {
        return here;
    }
}
