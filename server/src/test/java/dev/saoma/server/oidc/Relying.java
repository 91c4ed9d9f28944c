package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.CurrentPool;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A website as the OpenID Foundation's conformance suite plays it: confidential, without PKCE, and distrustful.
///
/// @param mode the `response_mode` that it asks for; empty for none
record Relying(TestSites sites, LoginRequests requests, TestSite site, UserId user, String mode) {

    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
    private static final String LOGIN_PAGE = "/login?request=";

    /// What the suite sends if a module changes nothing.
    Map<String, String> request(Map<String, String> changes) {
        var request = new HashMap<>(
                Map.of("scope", "openid", "code_challenge", "", "code_challenge_method", "", "response_mode", mode));
        request.putAll(changes);
        return site.requestWith(request);
    }

    HttpResponse<String> authorize(TestBrowser browser, Map<String, String> changes) {
        return site.authorize(browser, request(changes));
    }

    static boolean isLoginPage(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").contains(LOGIN_PAGE);
    }

    /// Logs the person in where the browser was sent to the login page, and goes on.
    HttpResponse<String> logIn(TestBrowser browser, HttpResponse<String> response) {
        assertThat(isLoginPage(response)).as(response.body()).isTrue();
        var location = response.headers().firstValue("Location").orElseThrow();
        var sealed = location.substring(location.indexOf(LOGIN_PAGE) + LOGIN_PAGE.length());
        var request =
                CurrentPool.callIn(site.pool(), () -> requests.open(sealed)).orElseThrow();
        sites.logIn(browser, site.pool(), user);
        return browser.get(
                URI.create(site.issuer()).resolve(request.continueAt()).toString());
    }

    /// Agrees where the browser is asked.
    HttpResponse<String> agree(TestBrowser browser, HttpResponse<String> response) {
        var page = response.statusCode() == 200 ? response : browser.get(site.next(response));
        var question = QUESTION.matcher(page.body());
        assertThat(question.find()).as(page.body()).isTrue();
        var answered =
                browser.post(site.issuer() + "/auth/consent", Map.of("question", question.group(1), "answer", "yes"));
        return browser.get(site.next(answered));
    }

    /// What comes back to the website, the way it asked for.
    Map<String, String> answer(HttpResponse<String> response) {
        if (mode.isEmpty()) {
            return TestSite.answer(response);
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("<form method=\"post\" action=\"" + TestSite.REDIRECT_URI + "\">");
        var answer = new LinkedHashMap<String, String>();
        FIELD.matcher(response.body())
                .results()
                .forEach(field -> answer.put(field.group(1), field.group(2).replace("&amp;", "&")));
        return answer;
    }

    /// The code of a good answer.
    String code(HttpResponse<String> response) {
        var answer = answer(response);
        assertThat(answer)
                .containsOnlyKeys("code", "state", "iss")
                .containsEntry("state", "the state/of things")
                .containsEntry("iss", site.issuer());
        return answer.getOrDefault("code", "");
    }

    HttpResponse<String> redeem(String code) {
        return site.redeem(code, Map.of("code_verifier", ""));
    }

    /// The tokens of a first login, found to be good.
    JsonNode tokens(TestBrowser browser, Map<String, String> changes) {
        return good(redeem(code(logIn(browser, authorize(browser, changes)))), changes);
    }

    /// The tokens of somebody who is logged in already, found to be good.
    JsonNode tokensAgain(TestBrowser browser, Map<String, String> changes) {
        return good(redeem(code(authorize(browser, changes))), changes);
    }

    private JsonNode good(HttpResponse<String> response, Map<String, String> changes) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        var tokens = TestSite.json(response);
        assertThat(tokens.get("token_type").asString()).isEqualToIgnoringCase("Bearer");
        assertThat(tokens.get("expires_in").asInt()).isPositive();
        var idToken = idToken(tokens);
        assertThat(idToken.path("nonce").asString("")).isEqualTo(changes.getOrDefault("nonce", "the-nonce"));
        return tokens;
    }

    /// What the ID token says, if it is signed by a key of the key set and is about this website (Core §3.1.3.7).
    JsonNode idToken(JsonNode tokens) {
        var text = tokens.get("id_token").asString();
        try {
            var jwt = SignedJWT.parse(text);
            var keys = JWKSet.parse(site.get("/.well-known/jwks.json").body());
            assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
            assertThat(jwt.getHeader().getKeyID()).isNotEmpty();
            var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
            assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
        var claims = TestSite.claims(text);
        assertThat(claims.get("iss").asString()).isEqualTo(site.issuer());
        assertThat(claims.get("aud").asString()).isEqualTo(site.id().value());
        assertThat(claims.get("sub").asString()).hasSizeBetween(1, 255);
        assertThat(Instant.ofEpochSecond(claims.get("exp").asLong()))
                .isAfter(Instant.ofEpochSecond(claims.get("iat").asLong()));
        return claims;
    }

    long authenticatedAt(JsonNode tokens) {
        return idToken(tokens).get("auth_time").asLong();
    }

    String subject(JsonNode tokens) {
        return idToken(tokens).get("sub").asString();
    }

    /// What userinfo says, which is about the same person.
    JsonNode userInfo(JsonNode tokens) {
        var response = site.userInfo(tokens.get("access_token").asString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        var told = TestSite.json(response);
        assertThat(told.get("sub").asString()).isEqualTo(subject(tokens));
        return told;
    }

    JsonNode discovery() {
        return TestSite.json(site.get("/.well-known/openid-configuration"));
    }

    List<String> supported(String name) {
        return discovery().get(name).valueStream().map(JsonNode::asString).toList();
    }

    static void assertError(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(TestSite.json(response).get("error").asString()).isEqualTo(error);
    }
}
