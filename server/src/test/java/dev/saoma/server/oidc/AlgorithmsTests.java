package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.kernel.Actor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Each application's tokens are signed as it wants them (RFC 7518 §3.1, RFC 8037 §3.1), and whoever knows the
/// key set can check them.
@IssuerServer
class AlgorithmsTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Autowired
    private RotateKeys rotateKeys;

    @ParameterizedTest
    @EnumSource
    void tokensAreSignedAsTheApplicationWantsAndTheKeySetProvesIt(TokenAlgorithm algorithm) throws Exception {
        var site = sites.site(sites.pool(), TestRules.of(algorithm));
        var tokens = site.tokens(sites.loggedIn(site.pool()));

        for (var name : List.of("id_token", "access_token")) {
            var jwt = SignedJWT.parse(tokens.get(name).asString());
            assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo(algorithm.word());
            var key = keySet(site).getKeyByKeyId(jwt.getHeader().getKeyID());
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getAlgorithm().getName()).isEqualTo(algorithm.word());
            assertThat(jwt.verify(verifier(key))).isTrue();
        }
        assertThat(site.userInfo(tokens.get("access_token").asString()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void anIdTokenComesBackAsAHintAlsoAfterItsKeyWasReplaced(TokenAlgorithm algorithm) {
        var site = sites.site(sites.pool(), TestRules.of(algorithm));
        var browser = sites.loggedIn(site.pool());
        var idToken = site.tokens(browser).get("id_token").asString();
        rotateKeys.rotate(site.pool().id(), new Actor.Itself());
        clock.pass(Duration.ofHours(3));

        var response = browser.get(site.issuer() + "/session/end?id_token_hint=" + idToken);

        assertThat(response.body()).contains("已退出登录");
    }

    @Test
    void aPoolHasNoKeyThatNobodyAskedFor() throws Exception {
        var site = sites.site();
        assertThat(keySet(site).getKeys()).hasSize(1);

        var other = sites.site(site.pool(), TestRules.of(TokenAlgorithm.ES256));
        other.tokens(sites.loggedIn(site.pool()));

        assertThat(keySet(site).getKeys())
                .extracting(key -> key.getAlgorithm().getName())
                .containsExactlyInAnyOrder("RS256", "ES256");
    }

    @Test
    void aRotationByHandReplacesTheKeyOfEachAlgorithmOnce() throws Exception {
        var site = sites.site(sites.pool(), TestRules.of(TokenAlgorithm.EDDSA));
        site.get("/.well-known/jwks.json");
        site.tokens(sites.loggedIn(site.pool()));

        rotateKeys.rotate(site.pool().id(), new Actor.Itself());
        rotateKeys.rotate(site.pool().id(), new Actor.Itself());

        assertThat(keySet(site).getKeys())
                .extracting(key -> key.getAlgorithm().getName())
                .containsExactlyInAnyOrder("RS256", "RS256", "EdDSA", "EdDSA");
    }

    @ParameterizedTest
    @EnumSource(names = {"RS256", "ES256"})
    void springsResourceServerTakesAnAccessTokenAsItIs(TokenAlgorithm algorithm) {
        var site = sites.site(sites.pool(), TestRules.of(algorithm));
        var token = site.tokens(sites.loggedIn(site.pool())).get("access_token").asString();
        var decoder = NimbusJwtDecoder.withJwkSetUri(site.issuer() + "/.well-known/jwks.json")
                .jwsAlgorithm(SignatureAlgorithm.valueOf(algorithm.name()))
                .build();
        // The clock of these tests is not its clock; what is left is the type and the signature.
        decoder.setJwtValidator(JwtTypeValidator.jwt());

        assertThat(decoder.decode(token).getAudience())
                .containsExactly(site.id().value());
    }

    private static JWKSet keySet(TestSite site) throws Exception {
        return JWKSet.parse(site.get("/.well-known/jwks.json").body());
    }

    private static JWSVerifier verifier(JWK key) throws Exception {
        return switch (key.getKeyType().getValue()) {
            case "RSA" -> new RSASSAVerifier(key.toRSAKey());
            case "EC" -> new ECDSAVerifier(key.toECKey());
            default -> new Ed25519Verifier(key.toOctetKeyPair());
        };
    }
}
