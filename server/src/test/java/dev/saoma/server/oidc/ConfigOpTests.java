package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.kernel.Actor;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the conformance suite's plan for the profile Config OP asks, by the name of its module.
@IssuerServer
class ConfigOpTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private LoginRequests requests;

    @Autowired
    private RotateKeys rotateKeys;

    @Autowired
    private TestClock clock;

    private TestSite site;
    private Relying party;

    @BeforeEach
    void aWebsite() {
        site = sites.site(sites.pool(), ClientRulesOf.withoutPkce());
        party = new Relying(sites, requests, site, sites.user(site.pool()), "");
    }

    @Test
    @Module("oidcc-discovery-endpoint-verification")
    void theDocumentSaysWhatTheSpecificationRequires() {
        var response = site.get("/.well-known/openid-configuration");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        var document = TestSite.json(response);

        assertThat(document.get("issuer").asString()).isEqualTo(site.issuer());
        assertThat(party.supported("response_types_supported")).contains("code");
        assertThat(party.supported("subject_types_supported")).containsExactly("public");
        assertThat(party.supported("id_token_signing_alg_values_supported")).contains("RS256");
        assertThat(party.supported("grant_types_supported")).contains("authorization_code");
        assertThat(party.supported("scopes_supported")).contains("openid").allMatch(scope -> scope.matches("\\S+"));
        assertThat(party.supported("claims_supported")).contains("sub", "iss", "auth_time", "acr");
        assertThat(party.supported("code_challenge_methods_supported")).contains("S256");
        assertThat(party.supported("ui_locales_supported")).containsExactly("zh-CN", "en");
        assertThat(document.get("claims_parameter_supported").isBoolean()).isTrue();
        assertThat(document.get("request_parameter_supported").isBoolean()).isTrue();
        assertThat(document.get("request_uri_parameter_supported").isBoolean()).isTrue();
        assertThat(document.has("registration_endpoint")).isFalse();
        // Where the issuer is https, all are.
        assertThat(document.propertyStream()
                        .filter(entry -> entry.getKey().endsWith("_endpoint")
                                || entry.getKey().equals("jwks_uri"))
                        .map(entry -> URI.create(entry.getValue().asString())))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(uri -> uri.toString().startsWith(site.issuer() + "/"));
    }

    @Test
    @Module("oidcc-discovery-endpoint-verification")
    void theKeySetHoldsPublicKeysWithNamesOfTheirOwn() throws ParseException {
        party.tokens(new TestBrowser(), Map.of());
        var keys = JWKSet.parse(site.get("/.well-known/jwks.json").body()).getKeys();

        assertThat(keys).isNotEmpty().allMatch(key -> !key.isPrivate() && key.getKeyID() != null);
        assertThat(keys.stream().map(key -> key.getKeyID()).distinct()).hasSameSizeAs(keys);
    }

    @Test
    @Module("oidcc-server-rotate-keys")
    void afterARotationAnotherKeySignsAndTheOldOneIsStillThere() throws ParseException {
        var browser = new TestBrowser();
        var before = kid(party.tokens(browser, Map.of()).get("id_token").asString());

        rotateKeys.rotate(site.pool().id(), new Actor.Itself());
        clock.pass(Duration.ofMinutes(16));

        // Found to be signed by a key of the key set.
        var after = kid(party.tokensAgain(browser, Map.of()).get("id_token").asString());
        assertThat(after).isNotEqualTo(before);
        assertThat(JWKSet.parse(site.get("/.well-known/jwks.json").body()).getKeyByKeyId(before))
                .isNotNull();
    }

    private static String kid(String jwt) throws ParseException {
        return SignedJWT.parse(jwt).getHeader().getKeyID();
    }
}
