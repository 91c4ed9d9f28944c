package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.ClientKind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Programs without a secret: single pages, apps, televisions (RFC 6749 §2.1, RFC 8252, RFC 9700 §2.1.1).
@IssuerServer
class PublicClientTests {

    @Autowired
    private TestSites sites;

    private TestSite page;

    @BeforeEach
    void aPage() {
        page = sites.publicSite(sites.pool());
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientKind.class,
            names = {"SINGLE_PAGE", "NATIVE"})
    void oneWithoutASecretGetsTokensByItsIdAndItsVerifierAndRenewsThem(ClientKind kind) {
        var program = sites.site(sites.pool(), TestRules.of(kind));
        var tokens = program.tokens(sites.loggedIn(program.pool()));

        var renewed = program.refresh(tokens.get("refresh_token").asString());

        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(program.userInfo(TestSite.json(renewed).get("access_token").asString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(TestSite.json(renewed).has("id_token")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another-verifier-another-verifier-another-ver"})
    void aCodeWithoutItsVerifierIsWorthNothing(String verifier) {
        var code = page.code(sites.loggedIn(page.pool()));

        var refused = page.redeem(code, Map.of("code_verifier", verifier));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(TestSite.json(refused).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void itsRefreshTokenIsOfNoUseToAnother() {
        var other = sites.publicSite(page.pool());
        var tokens = page.tokens(sites.loggedIn(page.pool()));

        var refused = other.refresh(tokens.get("refresh_token").asString());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(page.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneThatHasASecretCannotDoWithout() {
        var site = sites.site();
        var tokens = site.tokens(sites.loggedIn(site.pool()));
        var forgetful = new TestSite(site.base(), site.pool(), site.id(), "");

        assertThat(forgetful.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(401);
        assertThat(forgetful.revoke(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(401);
        assertThat(forgetful.redeem(site.code(sites.loggedIn(site.pool()))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void oneThatHasNoneCannotMakeOneUp() {
        var inventive = new TestSite(page.base(), page.pool(), page.id(), "a-secret-of-its-own");
        var tokens = page.tokens(sites.loggedIn(page.pool()));

        assertThat(inventive.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/token",
                "/token/revocation",
                "/me",
                "/.well-known/openid-configuration",
                "/.well-known/jwks.json",
                "/.well-known/oauth-authorization-server"
            })
    void scriptsOfAnySiteMayCallWithoutAnythingThatABrowserAdds(String path) {
        var asked = preflight(path);

        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization")
                .contains("DPoP");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(page.get(path).headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token/introspection", "/auth", "/session/end"})
    void elsewhereTheyMayNot(String path) {
        assertThat(preflight(path).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private HttpResponse<String> preflight(String path) {
        return TestBrowser.exchange(HttpRequest.newBuilder(URI.create(page.issuer() + path))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://page.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,dpop")
                .build());
    }
}
