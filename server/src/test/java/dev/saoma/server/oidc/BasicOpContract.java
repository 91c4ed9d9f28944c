package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.UserId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What the conformance suite's plan for the profile Basic OP asks, by the names of its modules.
abstract class BasicOpContract {

    @Autowired
    private TestSites sites;

    @Autowired
    private LoginRequests requests;

    @Autowired
    private TestClock clock;

    private TestSite site;
    private Relying party;
    private UserId user;
    private final TestBrowser browser = new TestBrowser();

    abstract String mode();

    @BeforeEach
    void aWebsite() {
        site = sites.site(sites.pool(), ClientRulesOf.withoutPkce());
        user = sites.user(
                site.pool(),
                known -> known.withVerifiedEmail(new EmailAddress("ming@example.com"))
                        .withVerifiedPhone(new PhoneNumber("+8613800138000")));
        party = new Relying(sites, requests, site, user, mode());
    }

    @Test
    @Module("oidcc-server")
    void aLoginBringsACodeTokensAndWhoItIs() {
        var tokens = party.tokens(browser, Map.of());

        assertThat(party.subject(tokens)).isEqualTo(user.value());
        assertThat(party.userInfo(tokens).propertyNames()).containsExactly("sub");
    }

    @Test
    @Module("oidcc-response-type-missing")
    void withoutAResponseTypeThereIsAnError() {
        var asked = Map.of("response_type", "", "response_mode", "");

        assertThat(TestSite.answer(party.authorize(browser, asked)))
                .containsEntry("error", "invalid_request")
                .containsEntry("state", "the state/of things");
    }

    @Test
    @Module("oidcc-idtoken-signature")
    void theIdTokenIsSignedByAKeyOfTheKeySet() {
        assertThat(party.idToken(party.tokens(browser, Map.of())).get("sub").asString())
                .isEqualTo(user.value());
    }

    @Test
    @Module("oidcc-idtoken-unsigned")
    void noUnsignedIdTokensAreOffered() {
        assertThat(party.supported("id_token_signing_alg_values_supported"))
                .contains("RS256")
                .doesNotContain("none");
    }

    @Test
    @Module("oidcc-userinfo-get")
    void userInfoIsRead() {
        party.userInfo(party.tokens(browser, Map.of()));
    }

    @Test
    @Module("oidcc-userinfo-post-header")
    void userInfoIsPostedToWithTheTokenInTheHeader() {
        var tokens = party.tokens(browser, Map.of());

        var told = TestBrowser.exchange(HttpRequest.newBuilder(URI.create(site.issuer() + "/me"))
                .header("Authorization", "Bearer " + tokens.get("access_token").asString())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(TestSite.json(told).get("sub").asString()).isEqualTo(user.value());
    }

    @Test
    @Module("oidcc-userinfo-post-body")
    void userInfoIsPostedToWithTheTokenInTheBody() {
        var tokens = party.tokens(browser, Map.of());

        var told = TestBrowser.exchange(site.form(
                        "/me", Map.of("access_token", tokens.get("access_token").asString()))
                .build());

        assertThat(TestSite.json(told).get("sub").asString()).isEqualTo(user.value());
    }

    @Test
    @Module("oidcc-ensure-request-without-nonce-succeeds-for-code-flow")
    void nobodyHasToSendANonce() {
        var tokens = party.tokens(browser, Map.of("nonce", ""));

        assertThat(party.idToken(tokens).has("nonce")).isFalse();
    }

    @Test
    @Module("oidcc-scope-profile")
    void theProfileIsTold() {
        var told = party.userInfo(party.tokens(browser, Map.of("scope", "openid profile")));

        assertThat(told.get("name").isString()).isTrue();
        assertThat(told.get("preferred_username").isString()).isTrue();
        assertThat(told.get("updated_at").isNumber()).isTrue();
    }

    /// By userinfo and not by the ID token; and nothing that the scope does not stand for.
    @ParameterizedTest
    @ValueSource(strings = {"openid email", "email openid"})
    @Module({"oidcc-scope-email", "oidcc-alternate-happy-flow"})
    void theAddressIsToldInWhicheverOrderTheScopesCome(String scope) {
        var tokens = party.tokens(browser, Map.of("scope", scope));

        var told = party.userInfo(tokens);
        assertThat(told.propertyNames()).containsExactlyInAnyOrder("sub", "email", "email_verified");
        assertThat(told.get("email").asString()).isEqualTo("ming@example.com");
        assertThat(told.get("email_verified").isBoolean()).isTrue();
        assertThat(party.idToken(tokens).has("email")).isFalse();
    }

    @Test
    @Module("oidcc-scope-phone")
    void theNumberIsTold() {
        var told = party.userInfo(party.tokens(browser, Map.of("scope", "openid phone")));

        assertThat(told.propertyNames()).containsExactlyInAnyOrder("sub", "phone_number", "phone_number_verified");
        assertThat(told.get("phone_number").asString()).isEqualTo("+8613800138000");
        assertThat(told.get("phone_number_verified").isBoolean()).isTrue();
    }

    /// The suite leaves out what the discovery document does not name.
    @ParameterizedTest
    @ValueSource(strings = {"openid address", "openid profile email address phone"})
    @Module({"oidcc-scope-address", "oidcc-scope-all"})
    void aScopeThatIsNotOfferedIsNoErrorAndTakesNothingFromTheOthers(String scope) {
        assertThat(party.supported("scopes_supported"))
                .contains("profile", "email", "phone")
                .doesNotContain("address");

        var told = party.userInfo(party.tokens(browser, Map.of("scope", scope)));

        assertThat(told.has("address")).isFalse();
        for (var claim : List.of("name", "email", "phone_number")) {
            assertThat(told.has(claim)).isEqualTo(scope.contains("profile"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "popup"})
    @Module({"oidcc-display-page", "oidcc-display-popup"})
    void aDisplayMayBeWished(String display) {
        assertThat(party.supported("display_values_supported")).contains(display);
        party.tokens(browser, Map.of("display", display));
    }

    @Test
    @Module("oidcc-prompt-login")
    void whoIsLoggedInLogsInAgainOnDemand() {
        var first = party.tokens(browser, Map.of());
        clock.pass(Duration.ofSeconds(2));

        var second = party.tokens(browser, Map.of("prompt", "login"));

        assertThat(party.authenticatedAt(second)).isGreaterThan(party.authenticatedAt(first));
        assertThat(party.subject(second)).isEqualTo(party.subject(first));
    }

    @Test
    @Module("oidcc-prompt-none-not-logged-in")
    void silentlyNobodyIsLoggedIn() {
        var answer = party.answer(party.authorize(browser, Map.of("prompt", "none")));

        assertThat(answer)
                .containsEntry("error", "login_required")
                .containsEntry("state", "the state/of things")
                .containsEntry("iss", site.issuer())
                .doesNotContainKey("code");
    }

    @Test
    @Module("oidcc-prompt-none-logged-in")
    void silentlyWhoIsLoggedInIsTheSame() {
        var first = party.tokens(browser, Map.of());

        var second = party.tokensAgain(browser, Map.of("prompt", "none"));

        assertThat(party.subject(second)).isEqualTo(party.subject(first));
        assertThat(party.authenticatedAt(second)).isEqualTo(party.authenticatedAt(first));
    }

    @Test
    @Module("oidcc-max-age-1")
    void anOldLoginIsDoneAgain() {
        var first = party.tokens(browser, Map.of());
        clock.pass(Duration.ofSeconds(2));

        var second = party.tokens(browser, Map.of("max_age", "1"));

        assertThat(party.authenticatedAt(second)).isGreaterThan(party.authenticatedAt(first));
    }

    @Test
    @Module("oidcc-max-age-10000")
    void aYoungLoginIsEnough() {
        var first = party.tokens(browser, Map.of());
        clock.pass(Duration.ofSeconds(2));

        var second = party.tokensAgain(browser, Map.of("max_age", "10000"));

        assertThat(party.authenticatedAt(second)).isEqualTo(party.authenticatedAt(first));
    }

    @Test
    @Module("oidcc-ensure-request-with-unknown-parameter-succeeds")
    void whatIsNotUnderstoodIsIgnored() {
        party.tokens(browser, Map.of("extra", "foobar"));
    }

    @Test
    @Module("oidcc-id-token-hint")
    void anIdTokenSaysWhoIsMeant() {
        var first = party.tokens(browser, Map.of());

        var second = party.tokensAgain(
                browser,
                Map.of("prompt", "none", "id_token_hint", first.get("id_token").asString()));

        assertThat(party.subject(second)).isEqualTo(party.subject(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login_hint=buffy@example.com",
                "ui_locales=se",
                "claims_locales=se",
                "acr_values=1 2",
                "ui_locales=de-DE en"
            })
    @Module({
        "oidcc-login-hint",
        "oidcc-ui-locales",
        "oidcc-claims-locales",
        "oidcc-ensure-request-with-acr-values-succeeds"
    })
    void aWishThatCannotBeMetIsNoError(String wish) {
        var pair = wish.split("=", 2);

        party.tokens(browser, Map.of(pair[0], pair[1]));
    }

    @Test
    @Module("oidcc-codereuse")
    void aCodeIsGoodOnce() {
        var code = party.code(party.logIn(browser, party.authorize(browser, Map.of())));
        assertThat(party.redeem(code).statusCode()).isEqualTo(200);

        Relying.assertError(party.redeem(code), "invalid_grant");
    }

    @Test
    @Module("oidcc-codereuse-30seconds")
    void aCodeThatComesBackLaterEndsWhatItBrought() {
        var code = party.code(party.logIn(browser, party.authorize(browser, Map.of())));
        var tokens = TestSite.json(party.redeem(code));
        clock.pass(Duration.ofSeconds(30));

        Relying.assertError(party.redeem(code), "invalid_grant");

        assertThat(site.userInfo(tokens.get("access_token").asString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    @Module("oidcc-ensure-registered-redirect-uri")
    void anAddressThatIsNotRegisteredIsNeverGoneTo() {
        var response = party.authorize(browser, Map.of("redirect_uri", TestSite.REDIRECT_URI + "/random"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.body()).contains("登录请求无效").doesNotContain("<form");
    }

    @Test
    @Module("oidcc-ensure-post-request-succeeds")
    void aRequestMayBePosted() {
        var posted = browser.post(site.issuer() + "/auth", party.request(Map.of()));
        var response = browser.get(site.next(posted));

        assertThat(party.redeem(party.code(party.logIn(browser, response))).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Module("oidcc-server-client-secret-post")
    void theSecretMayStandInTheForm() {
        var code = party.code(party.logIn(browser, party.authorize(browser, Map.of())));
        var form = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                TestSite.REDIRECT_URI,
                "client_id",
                site.id().value(),
                "client_secret",
                site.secret()));

        var response = TestBrowser.exchange(
                site.form("/token", form).header("Accept", "application/json").build());

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    @Module("oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported")
    void aRequestAtAnAddressIsRefusedAsNotOffered() {
        assertThat(party.discovery().get("request_uri_parameter_supported").asBoolean())
                .isFalse();
        var answer = party.answer(party.authorize(browser, Map.of("request_uri", "https://site.example/request")));

        assertThat(answer).containsEntry("error", "request_uri_not_supported");
    }

    @Test
    @Module("oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported")
    void aRequestInATokenIsRefusedAsNotOffered() {
        assertThat(party.discovery().get("request_parameter_supported").asBoolean())
                .isFalse();
        var answer = party.answer(party.authorize(browser, Map.of("request", "eyJhbGciOiJub25lIn0.e30.")));

        assertThat(answer).containsEntry("error", "request_not_supported");
    }

    @Test
    @Module("oidcc-ensure-request-object-with-redirect-uri")
    void anAddressBesideARequestInATokenIsNotTrustedEither() {
        var asked = Map.of("request", "eyJhbGciOiJub25lIn0.e30.", "redirect_uri", "https://evil.example/");

        assertThat(party.authorize(browser, asked).headers().firstValue("Location"))
                .isEmpty();
    }

    @Test
    @Module("oidcc-claims-essential")
    void aClaimMayBeAskedForByItself() {
        var tokens = party.tokens(browser, Map.of("claims", "{\"userinfo\":{\"name\":{\"essential\":true}}}"));

        assertThat(party.userInfo(tokens).get("name").isString()).isTrue();
    }

    @Test
    @Module("oidcc-refresh-token")
    void aRefreshTokenIsItsOwnWebsitesAndKeepsWhoItIs() {
        var asked = Map.of("scope", "openid offline_access", "prompt", "consent");
        var agreed = party.agree(browser, party.logIn(browser, party.authorize(browser, asked)));
        var first = TestSite.json(party.redeem(party.code(agreed)));

        var second = TestSite.json(site.refresh(first.get("refresh_token").asString()));

        assertThat(party.userInfo(second).get("sub").asString()).isEqualTo(user.value());
        for (var claim : new String[] {"iss", "sub", "aud", "auth_time", "sid"}) {
            assertThat(party.idToken(second).get(claim))
                    .isEqualTo(party.idToken(first).get(claim));
        }
        assertThat(party.idToken(second).get("iat").asLong())
                .isGreaterThanOrEqualTo(party.idToken(first).get("iat").asLong());
        var other = sites.site(site.pool(), ClientRulesOf.withoutPkce());
        Relying.assertError(other.refresh(second.get("refresh_token").asString()), "invalid_grant");
    }

    @Test
    @Module("oidcc-ensure-request-with-valid-pkce-succeeds")
    void aChallengeIsMetByItsVerifier() {
        var asked = new HashMap<>(site.request());
        asked.put("response_mode", mode());
        asked.values().removeIf(String::isEmpty);

        var code = party.code(party.logIn(browser, site.authorize(browser, asked)));

        assertThat(site.redeem(code).statusCode()).isEqualTo(200);
    }
}
