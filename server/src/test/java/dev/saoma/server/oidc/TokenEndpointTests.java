package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What the token endpoint refuses, and what a refusal ends (RFC 6749 §5.2, §10.5; RFC 9700 §4.14).
@IssuerServer
class TokenEndpointTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Test
    void aCodeIsGoodOnce() {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));
        site.redeem(code);

        assertRefused(site.redeem(code), "invalid_grant");
    }

    @Test
    void aCodeThatComesASecondTimeEndsWhatCameFromIt() {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));
        var tokens = TestSite.json(site.redeem(code));
        assertThat(site.userInfo(tokens.get("access_token").asString()).statusCode())
                .isEqualTo(200);

        site.redeem(code);

        assertThat(site.userInfo(tokens.get("access_token").asString()).statusCode())
                .isEqualTo(401);
        assertRefused(site.refresh(tokens.get("refresh_token").asString()), "invalid_grant");
    }

    @Test
    void aLateCodeIsRefused() {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));
        clock.pass(Duration.ofSeconds(61));

        assertRefused(site.redeem(code), "invalid_grant");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theLogSaysWhatIsWrongWithACode(CapturedOutput log) {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));

        assertRefused(site.redeem(code, Map.of("redirect_uri", "https://elsewhere.example/")), "invalid_grant");

        assertThat(log).contains("invalid_grant the code").contains("the redirect_uri is not the one");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theLogNamesTheClientThatWasRefusedAndNoSecret(CapturedOutput log) {
        var site = sites.site();
        site.redeem("no code");
        var inTheForm = codeForm(site);
        inTheForm.put("client_id", site.id().value());
        TestBrowser.exchange(site.tokenRequest(inTheForm).build());
        var idAndSecretSwapped = codeForm(site);
        idAndSecretSwapped.put("client_id", site.secret());
        idAndSecretSwapped.put("client_secret", site.id().value());
        TestBrowser.exchange(site.tokenRequest(idAndSecretSwapped).build());
        TestBrowser.exchange(site.tokenRequest(codeForm(site)).build());
        TestBrowser.exchange(site.tokenRequest(codeForm(site))
                .header("Authorization", "Basic %")
                .build());

        var pool = "in pool " + site.pool().id() + ", ";
        assertThat(log)
                .contains(pool + "client " + site.id() + ": invalid_grant")
                .contains(pool + "client " + site.id() + ": invalid_client")
                .contains(pool + "a client_id that is none: invalid_client")
                .contains(pool + "no client named: invalid_client")
                .doesNotContain(site.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-verifier-another-verifier-another-ver", "", "short"})
    void aWrongVerifierIsRefusedAndDoesNotUseTheCodeUp(String verifier) {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));

        assertRefused(site.redeem(code, Map.of("code_verifier", verifier)), "invalid_grant");

        assertThat(site.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void theChallengeIsNoVerifier() {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));

        assertRefused(
                site.redeem(code, Map.of("code_verifier", site.request().getOrDefault("code_challenge", ""))),
                "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://site.example/callback/", "https://evil.example/callback", ""})
    void theRedirectUriMustBeTheSame(String redirectUri) {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));

        assertRefused(site.redeem(code, Map.of("redirect_uri", redirectUri)), "invalid_grant");
    }

    @Test
    void aCodeInTheHandsOfAnotherWebsiteIsDead() {
        var site = sites.site();
        var thief = sites.site(site.pool());
        var code = site.code(sites.loggedIn(site.pool()));

        assertRefused(thief.redeem(code), "invalid_grant");

        assertRefused(site.redeem(code), "invalid_grant");
    }

    @Test
    void aCodeThatNobodyMadeIsRefused() {
        assertRefused(sites.site().redeem("no-code"), "invalid_grant");
    }

    @Test
    void aWrongSecretIsRefusedWithAChallenge() {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));
        var impostor = new TestSite(site.base(), site.pool(), site.id(), "another secret");

        var response = impostor.redeem(code);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(TestSite.json(response).get("error").asString()).isEqualTo("invalid_client");
        assertThat(site.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void theSecretMayStandInTheFormInstead() {
        var site = sites.site();
        var form = codeForm(site);
        form.put("client_id", site.id().value());
        form.put("client_secret", site.secret());

        var response = TestBrowser.exchange(site.tokenRequest(form).build());

        assertThat(response.statusCode()).isEqualTo(200);
    }

    /// What is empty counts as left out (RFC 6749 §3.2), and some clients send all fields that they know.
    @Test
    void anEmptySecretBesideTheHeaderIsNone() {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));

        // As it is, unlike what a test leaves out.
        var form = "grant_type=authorization_code&code=" + code + "&redirect_uri="
                + TestBrowser.encode(TestSite.REDIRECT_URI) + "&code_verifier=" + TestSite.VERIFIER
                + "&client_id=&client_secret=&client_assertion=";
        var response = TestBrowser.exchange(site.basic(HttpRequest.newBuilder(URI.create(site.issuer() + "/token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    /// RFC 6749 §2.3.
    @Test
    void aClientIsOneClientAndShowsItInOneWay() {
        var site = sites.site();
        var other = sites.site(site.pool());
        var code = site.code(sites.loggedIn(site.pool()));

        for (var more : List.of(
                Map.of("client_id", other.id().value()),
                Map.of("client_secret", site.secret()),
                Map.of(
                        "client_assertion", "x",
                        "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"))) {
            assertRefused(site.redeem(code, more), "invalid_request");
        }

        assertThat(site.redeem(code, Map.of("client_id", site.id().value())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutASecretThereIsNothing() {
        var site = sites.site();
        var form = codeForm(site);

        assertThat(TestBrowser.exchange(site.tokenRequest(form).build()).statusCode())
                .isEqualTo(401);
        form.put("client_id", site.id().value());
        assertThat(TestBrowser.exchange(site.tokenRequest(form).build()).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "implicit", "urn:ietf:params:oauth:grant-type:token-exchange", "nonsense"})
    void thereIsNoOtherGrant(String grant) {
        assertRefused(sites.site().token(Map.of("grant_type", grant)), "unsupported_grant_type");
    }

    @Test
    void aWebsiteGetsNoTokenInItsOwnName() {
        assertRefused(sites.site().token(Map.of("grant_type", "client_credentials")), "unauthorized_client");
    }

    @Test
    void aWebsiteIsNoDevice() {
        var device = Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "device_code", "x");
        assertRefused(sites.site().token(device), "unauthorized_client");
    }

    @Test
    void aRequestWithoutItsPartsIsRefused() {
        var site = sites.site();

        assertRefused(site.token(Map.of()), "invalid_request");
        assertThat(site.token(Map.of("grant_type", "authorization_code")).statusCode())
                .isEqualTo(400);
        assertRefused(site.token(Map.of("grant_type", "refresh_token")), "invalid_request");
    }

    @Test
    void whatIsSentIntoTheAddressDoesNotCount() {
        var site = sites.site();
        var form = codeForm(site);

        var response = TestBrowser.exchange(
                HttpRequest.newBuilder(URI.create(site.issuer() + "/token?" + TestBrowser.form(form)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "client_id=" + site.id() + "&client_secret=" + TestBrowser.encode(site.secret())))
                        .build());

        assertThat(response.statusCode()).isBetween(400, 401);
    }

    @ParameterizedTest
    @ValueSource(longs = {300_000, 3_000_000_000L})
    void anEnormousFormIsAnErrorOfTheSender(long size) {
        var response = RawHttp.announceForm(sites.site().issuer() + "/token", size);

        assertThat(response).matches("(?s)HTTP/1.1 4\\d\\d .*");
    }

    @Test
    void aFormOfAThousandFieldsIsAnErrorOfTheSender() {
        var site = sites.site();
        var form = new HashMap<String, String>();
        for (var field = 0; field < 3000; field++) {
            form.put("field" + field, "x");
        }

        assertThat(site.token(form).statusCode()).isBetween(400, 499);
    }

    @Test
    void theTokenEndpointIsForPostsOnly() {
        assertThat(sites.site().get("/token").statusCode()).isBetween(400, 499);
    }

    @Test
    void aRefreshTokenBringsNewTokensAndIsSpent() {
        var site = sites.site();
        var first = site.tokens(sites.loggedIn(site.pool()));

        var response = site.refresh(first.get("refresh_token").asString());

        assertThat(response.statusCode()).isEqualTo(200);
        var second = TestSite.json(response);
        assertThat(second.get("refresh_token").asString())
                .isNotEqualTo(first.get("refresh_token").asString());
        assertThat(site.userInfo(second.get("access_token").asString()).statusCode())
                .isEqualTo(200);
        var before = TestSite.claims(first.get("id_token").asString());
        var after = TestSite.claims(second.get("id_token").asString());
        // OpenID Connect Core 1.0 §12.2.
        assertThat(after.get("sub")).isEqualTo(before.get("sub"));
        assertThat(after.get("auth_time")).isEqualTo(before.get("auth_time"));
        assertThat(after.get("sid")).isEqualTo(before.get("sid"));
        assertThat(after.has("nonce")).isFalse();
    }

    @Test
    void aSpentRefreshTokenEndsTheWholeFamily() {
        var site = sites.site();
        var first = site.tokens(sites.loggedIn(site.pool()));
        var second = TestSite.json(site.refresh(first.get("refresh_token").asString()));
        var third = TestSite.json(site.refresh(second.get("refresh_token").asString()));

        assertRefused(site.refresh(first.get("refresh_token").asString()), "invalid_grant");

        assertRefused(site.refresh(third.get("refresh_token").asString()), "invalid_grant");
        assertThat(site.userInfo(third.get("access_token").asString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRefreshTokenIsOfNoUseToAnotherWebsite() {
        var site = sites.site();
        var thief = sites.site(site.pool());
        var tokens = site.tokens(sites.loggedIn(site.pool()));

        assertRefused(thief.refresh(tokens.get("refresh_token").asString()), "invalid_grant");
    }

    @Test
    void aLateRefreshTokenIsRefused() {
        var site = sites.site();
        var tokens = site.tokens(sites.loggedIn(site.pool()));
        clock.pass(Duration.ofDays(31));

        assertRefused(site.refresh(tokens.get("refresh_token").asString()), "invalid_grant");
    }

    @Test
    void aRefreshMayAskForLessAndNotForMore() {
        var site = sites.site();
        var tokens = site.tokens(sites.loggedIn(site.pool()));

        var less = site.token(Map.of(
                "grant_type", "refresh_token",
                "refresh_token", tokens.get("refresh_token").asString(),
                "scope", "openid"));
        assertThat(less.statusCode()).isEqualTo(200);
        assertThat(TestSite.json(less).get("scope").asString()).isEqualTo("openid");
        var more = site.token(Map.of(
                "grant_type", "refresh_token",
                "refresh_token", TestSite.json(less).get("refresh_token").asString(),
                "scope", "openid email"));
        assertRefused(more, "invalid_scope");
        // What was granted once can be had again (RFC 6749 §6).
        var whole = site.refresh(TestSite.json(less).get("refresh_token").asString());
        assertThat(TestSite.json(whole).get("scope").asString()).contains("profile");
    }

    @Test
    void anAccessTokenDiesInTime() {
        var site = sites.site();
        var tokens = site.tokens(sites.loggedIn(site.pool()));
        clock.pass(Duration.ofMinutes(61));

        var response = site.userInfo(tokens.get("access_token").asString());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
    }

    @Test
    void onlyAnAccessTokenOpensUserInfo() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var tokens = site.tokens(browser);

        assertThat(site.userInfo(tokens.get("id_token").asString()).statusCode())
                .isEqualTo(401);
        assertThat(site.userInfo(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(401);
        assertThat(site.userInfo("e30.e30.e30").statusCode()).isEqualTo(401);
        assertThat(site.get("/me").statusCode()).isEqualTo(401);
        assertThat(browser.get(site.issuer() + "/me").statusCode()).isEqualTo(401);
    }

    @Test
    void userInfoNeedsTheScopeOpenid() {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()), Map.of("scope", "profile"));
        var tokens = TestSite.json(site.redeem(code));

        assertThat(tokens.has("id_token")).isFalse();
        var response = site.userInfo(tokens.get("access_token").asString());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope");
    }

    private Map<String, String> codeForm(TestSite site) {
        return new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                site.code(sites.loggedIn(site.pool())),
                "redirect_uri",
                TestSite.REDIRECT_URI,
                "code_verifier",
                TestSite.VERIFIER));
    }

    private static void assertRefused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(TestSite.json(response).get("error").asString()).isEqualTo(error);
    }
}
