package dev.saoma.server.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.oidc.logout.LogoutReceiver;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the conformance suite's plans for the profiles RP-Initiated Logout OP and Back-Channel Logout OP ask, by the
/// names of their modules.
@IssuerServer
class LogoutOpTests {

    private static final String BYE = TestSite.POST_LOGOUT_REDIRECT_URI;

    @Autowired
    private TestSites sites;

    @Autowired
    private LoginRequests requests;

    private TestSite site;
    private Relying party;
    private JsonNode tokens;
    private final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void somebodyLogsIn() {
        site = sites.site(sites.pool(), ClientRulesOf.withoutPkce());
        party = new Relying(sites, requests, site, sites.user(site.pool()), "");
        tokens = party.tokens(browser, Map.of());
    }

    private String idToken() {
        return tokens.get("id_token").asString();
    }

    /// What the suite sends if a module changes nothing; an empty parameter is left out.
    private HttpResponse<String> end(Map<String, String> changes) {
        var request = new HashMap<>(
                Map.of("id_token_hint", idToken(), "post_logout_redirect_uri", BYE, "state", "the-state"));
        request.putAll(changes);
        request.values().removeIf(String::isEmpty);
        return browser.get(site.issuer() + "/session/end?" + TestBrowser.form(request));
    }

    private void assertLoggedOut() {
        assertThat(party.answer(party.authorize(browser, Map.of("prompt", "none"))))
                .containsEntry("error", "login_required");
    }

    private void assertStillLoggedIn() {
        party.tokensAgain(browser, Map.of("prompt", "none"));
    }

    private static void assertPage(HttpResponse<String> response, int status, String words) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.body()).contains(words);
    }

    @Test
    @Module({
        "oidcc-rp-initiated-logout-discovery-endpoint-verification",
        "oidcc-backchannel-logout-discovery-endpoint-verification"
    })
    void discoverySaysWhereToLogOutAndThatWebsitesAreTold() {
        var document = party.discovery();

        assertThat(document.get("end_session_endpoint").asString()).isEqualTo(site.issuer() + "/session/end");
        assertThat(document.get("backchannel_logout_supported").asBoolean()).isTrue();
        assertThat(document.get("backchannel_logout_session_supported").asBoolean())
                .isTrue();
    }

    @Test
    @Module("oidcc-rp-initiated-logout")
    void theVisitorIsLoggedOutAndComesBackWithTheState() {
        var response = end(Map.of());

        assertThat(response.headers().firstValue("Location")).contains(BYE + "?state=the-state");
        assertLoggedOut();
    }

    @Test
    @Module("oidcc-rp-initiated-logout-bad-post-logout-redirect-uri")
    void anAddressThatIsNotRegisteredIsNeverGoneTo() {
        assertPage(end(Map.of("post_logout_redirect_uri", "https://site.example/random")), 400, "退出请求无效");
        assertStillLoggedIn();
    }

    @Test
    @Module("oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri")
    void aQueryMakesAnotherAddress() {
        assertPage(end(Map.of("post_logout_redirect_uri", BYE + "?foo=bar")), 400, "退出请求无效");
    }

    @Test
    @Module("oidcc-rp-initiated-logout-modified-id-token-hint")
    void anIdTokenWhoseSignatureWasTakenAwayIsNone() {
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));

        assertPage(end(Map.of("id_token_hint", header + "." + idToken().split("\\.", 3)[1] + ".")), 400, "退出请求无效");
        assertStillLoggedIn();
    }

    @Test
    @Module("oidcc-rp-initiated-logout-bad-id-token-hint")
    void whatIsNoIdTokenIsNone() {
        assertPage(end(Map.of("id_token_hint", "not.an.idtoken")), 400, "退出请求无效");
        assertStillLoggedIn();
    }

    @Test
    @Module("oidcc-rp-initiated-logout-no-id-token-hint")
    void withoutAnIdTokenTheVisitorIsNotSentBackUnasked() {
        assertPage(end(Map.of("id_token_hint", "")), 400, "退出请求无效");
        assertPage(end(Map.of("id_token_hint", "", "client_id", site.id().value())), 200, "退出登录？");
        assertStillLoggedIn();
    }

    @Test
    @Module("oidcc-rp-initiated-logout-no-params")
    void whoMerelyComesIsAsked() {
        assertPage(end(Map.of("id_token_hint", "", "post_logout_redirect_uri", "", "state", "")), 200, "退出登录？");
        assertStillLoggedIn();
    }

    @Test
    @Module("oidcc-rp-initiated-logout-no-post-logout-redirect-uri")
    void withoutAnAddressAPageSaysThatItIsDone() {
        assertPage(end(Map.of("post_logout_redirect_uri", "")), 200, "已退出登录");
        assertLoggedOut();
    }

    @Test
    @Module("oidcc-rp-initiated-logout-no-state")
    void withoutAStateNoneComesBack() {
        assertThat(end(Map.of("state", "")).headers().firstValue("Location")).contains(BYE);
        assertLoggedOut();
    }

    @Test
    @Module("oidcc-rp-initiated-logout-only-state")
    void aStateAloneIsNoAddress() {
        assertPage(end(Map.of("id_token_hint", "", "post_logout_redirect_uri", "")), 200, "退出登录？");
        assertStillLoggedIn();
    }

    @Test
    @Module("oidcc-backchannel-rp-initiated-logout")
    void aWebsiteIsToldOfALogoutByTheSidOfItsIdToken() throws IOException {
        try (var receiver = new LogoutReceiver()) {
            var told = sites.site(site.pool(), BackChannelLogoutTests.toldAt(receiver));
            var got = told.tokens(browser);

            end(Map.of());

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(receiver.tokens()).hasSize(1));
            var logout = TestSite.claims(receiver.tokens().getFirst());
            var idToken = TestSite.claims(got.get("id_token").asString());
            for (var claim : new String[] {"iss", "aud", "sub", "sid"}) {
                assertThat(logout.get(claim)).as(claim).isEqualTo(idToken.get(claim));
            }
            assertThat(logout.get("jti").asString()).isNotEmpty();
            assertThat(logout.get("iat").isNumber()).isTrue();
            assertThat(logout.get("events").has("http://schemas.openid.net/event/backchannel-logout"))
                    .isTrue();
            assertThat(logout.has("nonce")).isFalse();
            assertLoggedOut();
        }
    }
}
