package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.ClientKind;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.pool.CurrentPool;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Requests that a website pushes (RFC 9126).
@IssuerServer
class PushedRequestTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Autowired
    private LoginRequests logins;

    @Autowired
    private PushedRequests pushes;

    @Test
    void aReferenceStandsForTheRequest() {
        var site = sites.site();

        var response = site.push(site.request());
        var pushed = TestSite.json(response);
        var answer = TestSite.answer(site.bring(
                sites.loggedIn(site.pool()), pushed.get("request_uri").asString()));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(pushed.get("request_uri").asString()).startsWith("urn:ietf:params:oauth:request_uri:");
        assertThat(pushed.get("expires_in").asInt()).isEqualTo(90);
        assertThat(answer).containsOnlyKeys("code", "state", "iss").containsEntry("state", "the state/of things");
        var tokens = TestSite.json(site.redeem(answer.getOrDefault("code", "")));
        assertThat(TestSite.claims(tokens.get("id_token").asString())
                        .get("nonce")
                        .asString())
                .isEqualTo("the-nonce");
    }

    @Test
    void parametersBesideAReferenceCountForNothing() {
        var site = sites.site();

        var answer = TestSite.answer(site.authorize(
                sites.loggedIn(site.pool()),
                Map.of(
                        "client_id", site.id().value(),
                        "request_uri", site.pushed(Map.of("scope", "openid")),
                        "scope", "openid profile",
                        "state", "another",
                        "redirect_uri", "https://evil.example/",
                        "response_mode", "fragment")));

        assertThat(answer).containsEntry("state", "the state/of things");
        assertThat(TestSite.json(site.redeem(answer.getOrDefault("code", "")))
                        .get("scope")
                        .asString())
                .isEqualTo("openid");
    }

    @Test
    void aReferenceIsGoodOnce() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var reference = site.pushed(Map.of());

        assertThat(TestSite.answer(site.bring(browser, reference))).containsKey("code");
        assertTold(site.bring(browser, reference));
    }

    @Test
    void aReferenceIsGoodForAMomentButTheLoginMayTakeItsTime() {
        var site = sites.site();
        var browser = new TestBrowser();
        var late = site.pushed(Map.of());
        clock.pass(Duration.ofSeconds(91));
        assertTold(site.bring(browser, late));

        var reference = site.pushed(Map.of());
        var toLogin = site.bring(browser, reference);
        clock.pass(Duration.ofMinutes(20));
        sites.logIn(browser, site.pool(), sites.user(site.pool()));

        assertThat(TestSite.answer(browser.get(continueAt(site, toLogin)))).containsKey("code");
        assertTold(browser.get(continueAt(site, toLogin)));
    }

    @Test
    void aReferenceThatABrowserHasBroughtIsOfNoUseToAnother() {
        var site = sites.site();
        var reference = site.pushed(Map.of());
        site.bring(new TestBrowser(), reference);

        assertTold(site.bring(sites.loggedIn(site.pool()), reference));
    }

    @Test
    void aReferenceIsItsOwnApplicationsAndItsOwnPoolsOnly() {
        var site = sites.site();
        var sibling = sites.site(site.pool());
        var stranger = sites.site();
        var reference = site.pushed(Map.of());

        assertTold(sibling.bring(sites.loggedIn(site.pool()), reference));
        assertTold(stranger.bring(sites.loggedIn(stranger.pool()), reference));
        assertThat(TestSite.answer(site.bring(sites.loggedIn(site.pool()), reference)))
                .containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0000", "%", "'--"})
    void aReferenceThatIsNoneGetsAPage(String name) {
        var site = sites.site();

        assertTold(site.bring(sites.loggedIn(site.pool()), "urn:ietf:params:oauth:request_uri:" + name));
    }

    @Test
    void anApplicationThatHasToPushCannotDoWithout() {
        var site = sites.site(sites.pool(), ClientRulesOf.pushing());
        var browser = sites.loggedIn(site.pool());

        assertThat(TestSite.answer(site.authorize(browser, site.request()))).containsEntry("error", "invalid_request");
        assertThat(TestSite.answer(site.bring(browser, site.pushed(Map.of())))).containsKey("code");
    }

    @Test
    void anErrorOfAPushedRequestGoesWhereAndHowItSays() {
        var site = sites.site();
        var reference = site.pushed(Map.of("prompt", "none", "response_mode", "fragment"));

        var response = site.bring(new TestBrowser(), reference);

        assertThat(response.headers().firstValue("Location").orElseThrow())
                .startsWith(TestSite.REDIRECT_URI + "#error=login_required");
        assertTold(site.bring(sites.loggedIn(site.pool()), reference));
    }

    @Test
    void aPushedRequestMayBeLongerThanAnAddress() {
        var site = sites.site();
        var state = "s".repeat(6000);

        assertThat(TestSite.answer(site.bring(sites.loggedIn(site.pool()), site.pushed(Map.of("state", state)))))
                .containsEntry("state", state);
        var tooLong = site.push(site.requestWith(Map.of("state", "s".repeat(8000))));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(TestSite.json(tooLong).get("error").asString()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, '', invalid_request",
        "response_type, token, unsupported_response_type",
        "response_mode, jwt, invalid_request",
        "response_mode, web_message, invalid_request",
        "redirect_uri, '', invalid_request",
        "redirect_uri, https://evil.example/, invalid_request",
        "client_id, '', invalid_request",
        "client_id, 0123456789abcdef01234567, invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "scope, 'open\"id', invalid_scope",
        "prompt, none login, invalid_request",
        "prompt, create, invalid_request",
        "max_age, soon, invalid_request",
        "claims, [], invalid_request",
        "request, e30.e30., request_not_supported",
        "request_uri, urn:ietf:params:oauth:request_uri:x, invalid_request",
        "registration, {}, registration_not_supported",
    })
    void whatIsWrongIsSaidAtOnce(String parameter, String value, String error) {
        var site = sites.site();

        var response = site.push(site.requestWith(Map.of(parameter, value)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(TestSite.json(response).get("error").asString()).isEqualTo(error);
        assertThat(response.body()).doesNotContain("evil", "Exception");
    }

    @Test
    void aRepeatedParameterIsAnErrorAndSoIsOneInTheAddress() {
        var site = sites.site();
        var form = TestBrowser.form(site.request());

        for (var request : List.of(
                post(site, "/par", form + "&nonce=another"),
                post(site, "/par", form + "&resource=a&resource=b"),
                post(site, "/par?nonce=n", form))) {
            var response = TestBrowser.exchange(site.basic(request).build());
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(TestSite.json(response).get("error").asString()).isEqualTo("invalid_request");
        }
    }

    @Test
    void onlyTheApplicationItselfCanPush() {
        var site = sites.site();
        var stranger = sites.site();

        var nobody = TestBrowser.exchange(site.form("/par", site.request()).build());
        var another = TestBrowser.exchange(
                stranger.basic(site.form("/par", site.request())).build());
        var wrong = new TestSite(site.base(), site.pool(), site.id(), stranger.secret()).call("/par", site.request());
        var bySecret = TestBrowser.exchange(site.form("/par", site.requestWith(Map.of("client_secret", site.secret())))
                .build());

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(TestSite.json(nobody).get("error").asString()).isEqualTo("invalid_client");
        assertThat(another.statusCode()).isEqualTo(400);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(bySecret.statusCode()).isEqualTo(201);
    }

    @Test
    void anApplicationWithoutASecretPushesByItsName() {
        var site = sites.site(sites.pool(), ClientRulesOf.kind(ClientKind.SINGLE_PAGE));
        var response = TestBrowser.exchange(site.form("/par", site.request()).build());

        assertThat(response.statusCode()).isEqualTo(201);
        var reference = TestSite.json(response).get("request_uri").asString();
        assertThat(TestSite.answer(site.bring(sites.loggedIn(site.pool()), reference)))
                .containsKey("code");
        var unsafe = TestBrowser.exchange(
                site.form("/par", site.requestWith(Map.of("code_challenge", "", "code_challenge_method", "")))
                        .build());
        assertThat(TestSite.json(unsafe).get("error").asString()).isEqualTo("invalid_request");
    }

    /// RFC 9449 §10.1.
    @Test
    void aProofWithThePushBindsTheCode() {
        var key = TestKey.ec(clock.instant());
        var page = sites.publicSite(sites.pool());
        var address = page.issuer() + "/par";
        var browser = sites.loggedIn(page.pool());

        var wrong = page.call("/par", page.request(), "DPoP", key.proof("POST", page.issuer() + "/token"));
        assertThat(TestSite.json(wrong).get("error").asString()).isEqualTo("invalid_dpop_proof");
        var other =
                page.requestWith(Map.of("dpop_jkt", TestKey.ec(clock.instant()).thumbprint()));
        assertThat(TestSite.json(page.call("/par", other, "DPoP", key.proof("POST", address)))
                        .get("error")
                        .asString())
                .isEqualTo("invalid_dpop_proof");
        var two = page.call(
                "/par", page.request(), "DPoP", key.proof("POST", address), "DPoP", key.proof("POST", address));
        assertThat(TestSite.json(two).get("error").asString()).isEqualTo("invalid_dpop_proof");

        var pushed = TestSite.json(page.call("/par", page.request(), "DPoP", key.proof("POST", address)));
        var code = TestSite.answer(page.bring(browser, pushed.get("request_uri").asString()))
                .getOrDefault("code", "");
        var form = TestSite.ofCode(code);
        assertThat(TestSite.json(page.call("/token", form)).get("error").asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void aCodeOfAProvenPushIsRedeemedByItsKey() {
        var key = TestKey.ec(clock.instant());
        var page = sites.publicSite(sites.pool());
        var proof = key.proof("POST", page.issuer() + "/par");
        var asked = page.requestWith(Map.of("dpop_jkt", key.thumbprint()));
        var pushed = TestSite.json(page.call("/par", asked, "DPoP", proof));
        var code = TestSite.answer(page.bring(
                        sites.loggedIn(page.pool()), pushed.get("request_uri").asString()))
                .getOrDefault("code", "");

        var tokens = page.call("/token", TestSite.ofCode(code), "DPoP", key.proof("POST", page.issuer() + "/token"));

        assertThat(TestSite.json(tokens).get("token_type").asString()).isEqualTo("DPoP");
    }

    @Test
    void theSecretIsNotKept() {
        var site = sites.site();
        var pushed = TestBrowser.exchange(site.form("/par", site.requestWith(Map.of("client_secret", site.secret())))
                .build());
        var reference = TestSite.json(pushed).get("request_uri").asString();

        var kept = pushes.find(
                site.pool().id(),
                site.id(),
                Digest.of(reference.substring(reference.lastIndexOf(':') + 1)),
                clock.instant());
        assertThat(kept.orElseThrow().query())
                .contains("nonce=the-nonce")
                .doesNotContain(site.secret(), "client_secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void aRequestIsPushedByPost(String method) {
        var site = sites.site();

        var response = TestBrowser.exchange(site.basic(HttpRequest.newBuilder(URI.create(site.issuer() + "/par"))
                        .method(method, HttpRequest.BodyPublishers.noBody()))
                .build());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    private static HttpRequest.Builder post(TestSite site, String path, String body) {
        return HttpRequest.newBuilder(URI.create(site.issuer() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /// Where the login page sends the browser to.
    private String continueAt(TestSite site, HttpResponse<String> toLogin) {
        var location = toLogin.headers().firstValue("Location").orElseThrow();
        var sealed = location.substring(location.indexOf('=') + 1);
        var request = CurrentPool.callIn(site.pool(), () -> logins.open(sealed)).orElseThrow();
        return URI.create(site.issuer()).resolve(request.continueAt()).toString();
    }

    private static void assertTold(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.body()).contains("<code>request_uri</code>", "登录请求无效");
    }
}
