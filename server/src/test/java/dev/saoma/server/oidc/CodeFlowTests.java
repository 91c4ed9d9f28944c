package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The authorization code flow with PKCE through real HTTP (OpenID Connect Core 1.0 §3.1, RFC 7636).
@IssuerServer
class CodeFlowTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Test
    void aVisitorWhoIsLoggedInIsSentBackWithACode() {
        var site = sites.site();

        var answer = TestSite.answer(site.authorize(sites.loggedIn(site.pool()), site.request()));

        assertThat(answer).containsOnlyKeys("code", "state", "iss");
        assertThat(answer.get("state")).isEqualTo("the state/of things");
        assertThat(answer.get("iss")).isEqualTo(site.issuer());
    }

    @Test
    void aVisitorWithoutASessionIsSentToTheLoginPage() {
        var site = sites.site();

        var response = site.authorize(new TestBrowser(), site.request());

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .startsWith(URI.create(site.base()).getPath() + "/login?request=");
    }

    @Test
    void theCodeBringsTokensThatTheKeySetVerifies() throws Exception {
        var site = sites.site();
        var browser = new TestBrowser();
        var user = sites.user(site.pool());
        sites.logIn(browser, site.pool(), user);

        var response = site.redeem(site.code(browser));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var tokens = TestSite.json(response);
        assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.get("expires_in").asInt()).isBetween(3590, 3600);
        var idToken = SignedJWT.parse(tokens.get("id_token").asString());
        var keys = JWKSet.parse(site.get("/.well-known/jwks.json").body());
        var key = keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toRSAKey();
        assertThat(idToken.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(SignedJWT.parse(tokens.get("access_token").asString()).verify(new RSASSAVerifier(key)))
                .isTrue();
    }

    @Test
    void theIdTokenTellsOfTheLogin() {
        var site = sites.site();
        var browser = new TestBrowser();
        var user = sites.user(site.pool());
        var before = clock.instant().getEpochSecond();
        sites.logIn(browser, site.pool(), user);

        var claims = TestSite.claims(site.tokens(browser).get("id_token").asString());

        assertThat(claims.get("iss").asString()).isEqualTo(site.issuer());
        assertThat(claims.get("sub").asString()).isEqualTo(user.value());
        assertThat(claims.get("aud").asString()).isEqualTo(site.id().value());
        assertThat(claims.get("nonce").asString()).isEqualTo("the-nonce");
        assertThat(claims.get("auth_time").asLong()).isBetween(before, before + 60);
        assertThat(claims.get("amr").get(0).asString()).isEqualTo("mca");
        assertThat(claims.get("acr").asString()).isEqualTo("scan");
        assertThat(claims.get("sid").asString()).hasSize(22);
        assertThat(claims.has("name")).isFalse();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void theAccessTokenIsWrittenForOtherServers() {
        var site = sites.site();
        var browser = new TestBrowser();
        var user = sites.user(site.pool());
        sites.logIn(browser, site.pool(), user);

        var claims = TestSite.claims(site.tokens(browser).get("access_token").asString());

        // RFC 9068 §2.2.
        assertThat(claims.propertyNames())
                .containsExactlyInAnyOrder("iss", "sub", "aud", "exp", "iat", "jti", "client_id", "scope");
        assertThat(claims.get("sub").asString()).isEqualTo(user.value());
        assertThat(claims.get("client_id").asString()).isEqualTo(site.id().value());
        assertThat(claims.get("scope").asString().split(" "))
                .containsExactlyInAnyOrder("openid", "profile", "offline_access");
    }

    @Test
    void userInfoTellsOfTheUserByScope() {
        var site = sites.site();
        var browser = new TestBrowser();
        var user = sites.user(site.pool());
        sites.logIn(browser, site.pool(), user);

        var all = TestSite.json(
                site.userInfo(site.tokens(browser).get("access_token").asString()));
        var code = site.code(browser, Map.of("scope", "openid"));
        var little = TestSite.json(site.userInfo(
                TestSite.json(site.redeem(code)).get("access_token").asString()));

        assertThat(all.get("sub").asString()).isEqualTo(user.value());
        assertThat(all.get("name").asString()).startsWith("wx_");
        assertThat(little.propertyNames()).containsExactly("sub");
    }

    @Test
    void aRefreshTokenIsGivenOnlyToThoseWhoAskForOfflineAccess() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        var without = site.code(browser, Map.of("scope", "openid profile"));

        assertThat(TestSite.json(site.redeem(without)).has("refresh_token")).isFalse();
        assertThat(site.tokens(browser).has("refresh_token")).isTrue();
    }

    @Test
    void noServletSessionIsEverBegun() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());

        var response = site.authorize(browser, site.request());

        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }
}
