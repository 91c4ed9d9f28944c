package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.pool.Addresses;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the issuer says of itself, and that it is true (OpenID Connect Discovery 1.0 §3, §4).
@IssuerServer
class DiscoveryTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private Addresses addresses;

    @Test
    void theDocumentNamesTheIssuerByWhichItWasFound() {
        var site = sites.site();

        var document = document(site);

        assertThat(document.get("issuer").asString()).isEqualTo(site.issuer());
        Map.of(
                        "authorization_endpoint", "/auth",
                        "token_endpoint", "/token",
                        "introspection_endpoint", "/token/introspection",
                        "revocation_endpoint", "/token/revocation",
                        "userinfo_endpoint", "/me",
                        "pushed_authorization_request_endpoint", "/par",
                        "end_session_endpoint", "/session/end",
                        "jwks_uri", "/.well-known/jwks.json")
                .forEach((name, path) ->
                        assertThat(document.get(name).asString()).isEqualTo(site.issuer() + path));
    }

    @Test
    void everyEndpointThatItNamesIsThere() {
        var site = sites.site();
        var document = document(site);

        document.propertyStream()
                .filter(property -> property.getKey().endsWith("_endpoint")
                        || property.getKey().equals("jwks_uri"))
                .forEach(property -> {
                    var response = new TestBrowser().post(property.getValue().asString(), Map.of());
                    if (response.statusCode() == 404 || response.statusCode() == 405) {
                        response = new TestBrowser().get(property.getValue().asString());
                    }
                    assertThat(response.statusCode())
                            .as(property.getKey())
                            .isNotIn(404, 405)
                            .isLessThan(500);
                });
    }

    @Test
    void itPromisesWhatIsDoneAndNothingElse() {
        var document = document(sites.site());

        assertThat(words(document, "response_types_supported")).containsExactly("code");
        assertThat(words(document, "response_modes_supported"))
                .containsExactly("query", "fragment", "form_post", "web_message");
        assertThat(words(document, "grant_types_supported"))
                .containsExactlyInAnyOrder(
                        "authorization_code",
                        "refresh_token",
                        "client_credentials",
                        "urn:ietf:params:oauth:grant-type:device_code");
        assertThat(words(document, "code_challenge_methods_supported")).containsExactly("S256");
        assertThat(words(document, "token_endpoint_auth_methods_supported"))
                .containsExactlyInAnyOrder("client_secret_basic", "client_secret_post", "none");
        assertThat(words(document, "revocation_endpoint_auth_methods_supported"))
                .containsExactlyInAnyOrder("client_secret_basic", "client_secret_post", "none");
        assertThat(words(document, "introspection_endpoint_auth_methods_supported"))
                .containsExactlyInAnyOrder("client_secret_basic", "client_secret_post");
        assertThat(words(document, "id_token_signing_alg_values_supported"))
                .containsExactlyInAnyOrder("RS256", "ES256", "EdDSA");
        assertThat(words(document, "dpop_signing_alg_values_supported")).contains("ES256", "EdDSA");
        assertThat(words(document, "subject_types_supported")).containsExactly("public");
        assertThat(words(document, "scopes_supported")).contains("openid", "profile", "offline_access");
        assertThat(document.get("authorization_response_iss_parameter_supported")
                        .asBoolean())
                .isTrue();
        assertThat(document.get("request_uri_parameter_supported").asBoolean()).isFalse();
        assertThat(document.get("request_parameter_supported").asBoolean()).isFalse();
        assertThat(document.get("claims_parameter_supported").asBoolean()).isTrue();
        assertThat(document.get("require_pushed_authorization_requests").asBoolean())
                .isFalse();
        assertThat(words(document, "acr_values_supported")).containsExactly("scan", "web", "confirm", "number");
        assertThat(words(document, "display_values_supported")).containsExactly("page", "popup");
        assertThat(words(document, "prompt_values_supported"))
                .containsExactly("none", "login", "consent", "select_account");
        assertThat(words(document, "scopes_supported"))
                .containsExactly(
                        "openid", "profile", "email", "phone", "offline_access", "unionid", "wechat", "external_id");
        assertThat(words(document, "claims_supported"))
                .contains("acr", "amr", "sid", "name", "nickname", "updated_at", "unionid", "wechat_openids");
        assertThat(document.propertyNames())
                .doesNotContain("registration_endpoint", "tls_client_certificate_bound_access_tokens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/token/introspection/",
                "/token/revocation/x",
                "/auth/",
                "/x/auth",
                "/auth/auth",
                "/AUTH",
                "/x/.well-known/openid-configuration",
                "/connect/logout",
                "/userinfo",
                "/"
            })
    void thereIsNothingBesideTheEndpoints(String path) {
        var site = sites.site();

        assertThat(site.get(path).statusCode()).isEqualTo(404);
        assertThat(new TestBrowser().post(site.issuer() + path, site.request()).statusCode())
                .isIn(404, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oidc/auth",
                "/oidc/token",
                "/oidc/me",
                "/oidc/session/end",
                "/oidc/.well-known/openid-configuration",
                "/oidc/.well-known/jwks.json",
                "/p/no-such-pool/oidc/.well-known/openid-configuration",
                "/oauth2/authorize",
                "/oauth2/jwks",
                "/.well-known/openid-configuration"
            })
    void outsideAPoolThereIsNoIssuer(String path) {
        assertThat(new TestBrowser().get(addresses.publicUrl() + path).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/.well-known/jwks.json"})
    void scriptsOfAnySiteMayReadIt(String path) {
        var response = sites.site().get(path);

        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=300");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    }

    /// As whatever watches over a server asks.
    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/.well-known/jwks.json"})
    void whoeverAsksForTheHeadersAloneGetsThem(String path) {
        var site = sites.site();

        var answer = RawHttp.send("HEAD", site.issuer() + path);

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Type: application/json", "Cache-Control: public")
                .endsWith("\r\n\r\n");
    }

    @Test
    void theKeySetHoldsPublicKeysOnly() {
        var keys = TestSite.json(sites.site().get("/.well-known/jwks.json")).get("keys");

        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.get(0).propertyNames()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
        assertThat(keys.get(0).get("alg").asString()).isEqualTo("RS256");
    }

    @Test
    void nobodyCanTalkItIntoAnotherName() {
        var site = sites.site();

        var forwarded = TestBrowser.exchange(
                HttpRequest.newBuilder(URI.create(site.issuer() + "/.well-known/openid-configuration"))
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=evil.example")
                        .build());
        var named = RawHttp.get(site.issuer() + "/.well-known/openid-configuration", "Host: evil.example");

        assertThat(forwarded.body()).contains(site.issuer()).doesNotContain("evil.example");
        assertThat(named).contains(site.issuer()).doesNotContain("evil.example");
    }

    private static JsonNode document(TestSite site) {
        return TestSite.json(site.get("/.well-known/openid-configuration"));
    }

    private static List<String> words(JsonNode document, String name) {
        return document.get(name).valueStream().map(JsonNode::asString).toList();
    }
}
