package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.ClientKind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of authorization requests that are wrong: an answer where the specifications allow one, never a
/// redirect to an address that is not registered, never a failure of ours.
@IssuerServer
class AuthorizeRefusalTests {

    @Autowired
    private TestSites sites;

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef01234567", "nobody", "'; drop table application; --", "\u0000", "ä"})
    void anUnknownClientGetsAPageAndNoRedirect(String clientId) {
        var site = sites.site();

        assertTold(site.authorize(sites.loggedIn(site.pool()), site.requestWith(Map.of("client_id", clientId))));
    }

    @Test
    void aMissingClientGetsAPageAndNoRedirect() {
        var site = sites.site();

        assertTold(site.authorize(new TestBrowser(), site.requestWith(Map.of("client_id", ""))));
    }

    @Test
    void anotherPoolsClientIsUnknown() {
        var site = sites.site();
        var other = sites.site();

        assertTold(site.authorize(
                sites.loggedIn(site.pool()),
                site.requestWith(Map.of("client_id", other.id().value()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://site.example/callback/",
                "https://site.example/callback/more",
                "https://site.example/Callback",
                "https://SITE.example/callback",
                "https://site.example:443/callback",
                "https://site.example/callback?a=b",
                "https://site.example/callback#",
                "https://site.example/call",
                "https://site.example/%63allback",
                "http://site.example/callback",
                "https://site.example.evil.example/callback",
                "https://evil.example/callback",
                "//site.example/callback",
                " https://site.example/callback",
                "https://site.example/callback\r\nX: y",
                "https://127.0.0.1/callback",
                "javascript:alert(1)",
                "not a uri %%"
            })
    void aRedirectUriIsComparedToTheLetter(String redirectUri) {
        var site = sites.site();

        assertTold(site.authorize(sites.loggedIn(site.pool()), site.requestWith(Map.of("redirect_uri", redirectUri))));
    }

    @Test
    void aMissingRedirectUriIsNotGuessed() {
        var site = sites.site();

        assertTold(site.authorize(sites.loggedIn(site.pool()), site.requestWith(Map.of("redirect_uri", ""))));
        assertTold(site.authorize(
                sites.loggedIn(site.pool()), site.requestWith(Map.of("redirect_uri", "", "scope", "profile"))));
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, '', invalid_request",
        "response_type, token, unsupported_response_type",
        "response_type, code id_token, unsupported_response_type",
        "response_mode, jwt, invalid_request",
        "response_mode, query.jwt, invalid_request",
        "response_mode, QUERY, invalid_request",
        "response_mode, web_message, invalid_request",
        "response_type, CODE, unsupported_response_type",
        "response_type, none, unsupported_response_type",
        "response_type, id_token, unsupported_response_type",
        "response_type, 'code code', unsupported_response_type",
        "scope, 'open\"id', invalid_scope",
        "scope, 'open\\id', invalid_scope",
        "scope, openïd, invalid_scope",
        "code_challenge, '', invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, '', invalid_request",
        "prompt, none login, invalid_request",
        "prompt, none something, invalid_request",
        "prompt, create, invalid_request",
        "prompt, LOGIN, invalid_request",
        "claims, nothing, invalid_request",
        "claims, [], invalid_request",
        "claims, '\"text\"', invalid_request",
        "claims, '{\"userinfo\":{}', invalid_request",
        "claims, '{\"userinfo\":[]}', invalid_request",
        "claims, '{\"userinfo\":{\"name\":1}}', invalid_request",
        "claims, '{\"userinfo\":{\"name\":{\"essential\":\"yes\"}}}', invalid_request",
        "claims, '{\"id_token\":{\"acr\":{\"values\":\"scan\"}}}', invalid_request",
        "claims, '{\"userinfo\":{},\"userinfo\":{}}', invalid_request",
        "claims, '{} {}', invalid_request",
        "max_age, soon, invalid_request",
        "max_age, -1, invalid_request",
        "max_age, 99999999999999999999, invalid_request",
        "request, e30.e30., request_not_supported",
        "request_uri, https://site.example/request.jwt, request_uri_not_supported",
        "request_uri, urn:example:1, request_uri_not_supported",
        "registration, {}, registration_not_supported",
    })
    void theWebsiteIsToldWhatIsWrong(String parameter, String value, String error) {
        var site = sites.site();

        var answer = TestSite.answer(
                site.authorize(sites.loggedIn(site.pool()), site.requestWith(Map.of(parameter, value))));

        assertThat(answer.get("error")).isEqualTo(error);
        assertThat(answer.get("state")).isEqualTo("the state/of things");
        assertThat(answer.get("iss")).isEqualTo(site.issuer());
        assertThat(answer).doesNotContainKey("code");
    }

    @Test
    void claimsThatAreVeryLongOrVeryDeepAreAnErrorAndNoFailure() {
        var site = sites.site();
        var deep = "{\"userinfo\":{\"x\":{\"value\":" + "[".repeat(900) + "]".repeat(900) + "}}}";
        var ofLong = "{\"userinfo\":{\"x\":{\"value\":\"" + "v".repeat(2000) + "\"}}}";

        for (var claims : List.of(deep, ofLong)) {
            // An address would be too long for them by itself.
            var response = site.push(site.requestWith(Map.of("claims", claims)));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(TestSite.json(response).get("error_description").asString())
                    .startsWith("The claims");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "a\r\nb", "\u0085"})
    void aStateWithAControlCharacterIsAnErrorThatCarriesIt(String state) {
        var site = sites.site();

        var answer =
                TestSite.answer(site.authorize(sites.loggedIn(site.pool()), site.requestWith(Map.of("state", state))));

        assertThat(answer.get("error")).isEqualTo("invalid_request");
        assertThat(answer.get("state")).isEqualTo(state);
    }

    @Test
    void theDeveloperIsToldWhatToMend() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        assertThat(site.authorize(browser, site.requestWith(Map.of("client_id", "nobody")))
                        .body())
                .contains("<code>client_id</code>", "开发者信息");
        assertThat(site.authorize(browser, site.requestWith(Map.of("redirect_uri", "https://evil.example/")))
                        .body())
                .contains("<code>redirect_uri</code>", "请在应用设置中登记该地址");
    }

    @Test
    void anApplicationThatHasNoAddressesGetsAPage() {
        var device = ClientRulesOf.kind(ClientKind.DEVICE);
        var site = sites.site(sites.pool(), device, List.of());

        assertTold(site.authorize(sites.loggedIn(site.pool()), site.request()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", "nonsense"})
    void aBodyThatIsNoFormIsAnErrorOfTheSender(String type) {
        var site = sites.site();

        var response = TestBrowser.exchange(HttpRequest.newBuilder(URI.create(site.issuer() + "/auth"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(TestBrowser.form(site.request())))
                .build());

        assertThat(response.statusCode()).isIn(303, 400);
    }

    @Test
    void aParameterBothInTheAddressAndInTheBodyIsRepeated() {
        var site = sites.site();

        var response = new TestBrowser().post(site.issuer() + "/auth?nonce=other", site.request());

        assertThat(TestSite.answer(response).get("error")).isEqualTo("invalid_request");
    }

    @Test
    void wrongRequestsNeverReachTheLoginPage() {
        var site = sites.site();

        var answer = TestSite.answer(
                site.authorize(new TestBrowser(), site.requestWith(Map.of("code_challenge_method", "plain"))));

        assertThat(answer.get("error")).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope=openid", "nonce=n", "prompt=none", "code_challenge=c", "something=else&something=x"})
    void aRepeatedParameterIsAnError(String repeated) {
        var site = sites.site();
        var query = TestBrowser.form(site.request());

        var answer = TestSite.answer(
                sites.loggedIn(site.pool()).get(site.issuer() + "/auth?" + query + "&" + repeated + "&" + repeated));

        assertThat(answer.get("error")).isEqualTo("invalid_request");
    }

    @Test
    void aRepeatedAddressIsNoAddress() {
        var site = sites.site();
        var query = TestBrowser.form(site.request());

        assertTold(new TestBrowser()
                .get(site.issuer() + "/auth?" + query + "&redirect_uri=" + TestBrowser.encode(TestSite.REDIRECT_URI)));
        assertTold(new TestBrowser().get(site.issuer() + "/auth?" + query + "&client_id=" + site.id()));
    }

    /// RFC 6749 §3.1.
    @ParameterizedTest
    @ValueSource(strings = {"request", "request_uri", "registration", "max_age", "id_token_hint", "claims", "resource"})
    void whatIsEmptyIsNotThere(String parameter) {
        var site = sites.site();
        var request = new LinkedHashMap<>(site.request());
        request.put(parameter, "");

        assertThat(TestSite.answer(site.authorize(sites.loggedIn(site.pool()), request)))
                .containsKey("code");
        assertThat(site.push(request).statusCode()).isEqualTo(201);
    }

    @Test
    void scopesThatMeanNothingAreIgnored() {
        var site = sites.site();

        var code = site.code(sites.loggedIn(site.pool()), Map.of("scope", "openid address x"));

        assertThat(TestSite.json(site.redeem(code)).get("scope").asString()).isEqualTo("openid");
    }

    @Test
    void aVeryLongRequestIsAnErrorAndNoFailure() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        var tooLong = site.authorize(browser, site.requestWith(Map.of("state", "/".repeat(1500))));
        var muchTooLong = site.authorize(browser, site.requestWith(Map.of("state", "/".repeat(20_000))));
        var nonce = site.authorize(browser, site.requestWith(Map.of("nonce", "n".repeat(501))));

        assertThat(TestSite.answer(tooLong).get("error")).isEqualTo("invalid_request");
        assertThat(muchTooLong.statusCode()).isBetween(400, 499);
        assertThat(TestSite.answer(nonce).get("error")).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "a\nb", "\u0085"})
    void aNonceWithAControlCharacterIsAnErrorAndNoFailure(String nonce) {
        var site = sites.site();

        var response = site.authorize(sites.loggedIn(site.pool()), site.requestWith(Map.of("nonce", nonce)));

        assertThat(TestSite.answer(response).get("error")).isEqualTo("invalid_request");
    }

    @Test
    void theLongestRequestReachesTheLoginPage() {
        var site = sites.site();

        var response = site.authorize(new TestBrowser(), site.requestWith(Map.of("state", "s".repeat(3400))));

        assertThat(response.headers().firstValue("Location").orElseThrow()).contains("/login?request=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "?&&&=&",
                "?%zz=1",
                "?client_id=%zz",
                "?client_id=%C0%AE",
                "?state=%FF&client_id=x",
                "?response_mode=%ED%A0%80",
                "?prompt=%00",
                "?client_id[]=x&a=%00",
                ""
            })
    void garbageIsAnErrorOfTheSender(String query) {
        var site = sites.site();

        var response = RawHttp.get(site.issuer() + "/auth" + query);

        assertThat(response).matches("(?s)HTTP/1.1 4\\d\\d .*");
        assertThat(response).doesNotContain("Exception");
    }

    @Test
    void aPostedRequestComesAgainWithGet() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        // Another site's POST comes without the cookie.
        var posted = new TestBrowser().post(site.issuer() + "/auth", site.request());
        assertThat(posted.statusCode()).isEqualTo(303);
        var again = browser.get(java.net
                .URI
                .create(site.issuer())
                .resolve(posted.headers().firstValue("Location").orElseThrow())
                .toString());

        assertThat(TestSite.answer(again)).containsKey("code");
        assertThat(TestSite.answer(again).get("state")).isEqualTo("the state/of things");
    }

    @Test
    void aPostThatLooksLikeAConsentFormIsAnErrorOfTheSender() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        var posted = browser.post(
                site.issuer() + "/auth", Map.of("client_id", site.id().value(), "state", "x", "scope", "openid"));

        assertThat(posted.statusCode()).isIn(303, 400);
    }

    /// A page for people, no redirect, no cookie, and nothing of the inside.
    private static void assertTold(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(response.body()).contains("登录请求无效").doesNotContain("not valid");
        // The links to the other language lead to this very address.
        assertThat(response.body().replaceAll("(?s)<nav class=\"languages\".*?</nav>", ""))
                .doesNotContain("<script", "OAuth", "evil");
        assertThat(response.body()).doesNotContain("href=\"http");
    }
}
