package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.TokenAlgorithm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Tokens that are of use only to whoever holds a key (RFC 9449).
@IssuerServer
class DpopTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    private TestSite page;
    private TestKey key;

    @BeforeEach
    void aPageWithAKey() {
        page = sites.publicSite(sites.pool());
        key = TestKey.ec(clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOfEitherFormIsBoundToTheKeyOfTheProof(AccessTokenFormat format) {
        var site =
                sites.site(page.pool(), TestRules.rules(ClientKind.SINGLE_PAGE, false, format, TokenAlgorithm.RS256));
        var tokens = TestSite.json(redeem(site, code(site), key));

        assertThat(tokens.get("token_type").asString()).isEqualTo("DPoP");
        var token = tokens.get("access_token").asString();
        if (format == AccessTokenFormat.JWT) {
            assertThat(TestSite.claims(token).get("cnf").get("jkt").asString()).isEqualTo(key.thumbprint());
        }
        assertThat(userInfo(site, token, key.proofWith(token, "GET", site.issuer() + "/me"))
                        .statusCode())
                .isEqualTo(200);
        var asked = TestSite.json(sites.site(page.pool()).introspect(token));
        assertThat(asked.get("token_type").asString()).isEqualTo("DPoP");
        assertThat(asked.get("cnf").get("jkt").asString()).isEqualTo(key.thumbprint());
    }

    @Test
    void aKeyMayBeOfTheEdwardsCurve() {
        var ed = TestKey.ed(clock.instant());
        var token =
                TestSite.json(redeem(page, code(page), ed)).get("access_token").asString();

        assertThat(userInfo(page, token, ed.proofWith(token, "GET", page.issuer() + "/me"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoStealsTheTokenHasNothing() {
        var token = bound().get("access_token").asString();
        var thief = TestKey.ec(clock.instant());

        var asBearer = page.userInfo(token);
        assertThat(asBearer.statusCode()).isEqualTo(401);
        assertThat(challenge(asBearer)).contains("error=\"invalid_token\"");
        var withOtherKey = userInfo(page, token, thief.proofWith(token, "GET", page.issuer() + "/me"));
        assertThat(withOtherKey.statusCode()).isEqualTo(401);
        assertThat(challenge(withOtherKey)).startsWith("DPoP ").contains("error=\"invalid_dpop_proof\"");
    }

    @Test
    void aProofIsGoodForOneUseOfOneTokenAtOneAddress() {
        var token = bound().get("access_token").asString();
        var other = bound().get("access_token").asString();
        var proof = key.proofWith(token, "GET", page.issuer() + "/me");

        assertThat(userInfo(page, token, proof).statusCode()).isEqualTo(200);
        assertThat(userInfo(page, token, proof).statusCode()).isEqualTo(401);
        assertThat(userInfo(page, token, key.proofWith(other, "GET", page.issuer() + "/me"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(userInfo(page, token, key.proof("GET", page.issuer() + "/me"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(userInfo(page, token, key.proofWith(token, "POST", page.issuer() + "/me"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(userInfo(page, token, key.proofWith(token, "GET", page.issuer() + "/token"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenThatIsNotBoundIsNoneByThatScheme() {
        var token = page.tokens(sites.loggedIn(page.pool())).get("access_token").asString();

        var refused = userInfo(page, token, key.proofWith(token, "GET", page.issuer() + "/me"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(challenge(refused)).startsWith("DPoP ").contains("error=\"invalid_token\"");
    }

    @Test
    void whoBringsNothingLearnsOfBothSchemes() {
        assertThat(page.get("/me").headers().allValues("WWW-Authenticate"))
                .anySatisfy(challenge -> assertThat(challenge).isEqualTo("Bearer"))
                .anySatisfy(challenge -> assertThat(challenge).startsWith("DPoP algs=\"ES256 "));
    }

    static Stream<Arguments> badProofs() {
        return Stream.of(
                bad("no jti", claims -> claims.jwtID(null)),
                bad("an endless jti", claims -> claims.jwtID("x".repeat(600))),
                bad("no htm", claims -> claims.claim("htm", null)),
                bad("another htm", claims -> claims.claim("htm", "GET")),
                bad("a number as htm", claims -> claims.claim("htm", 7)),
                bad("no htu", claims -> claims.claim("htu", null)),
                bad("another htu", claims -> claims.claim("htu", "https://evil.example/token")),
                bad("no address as htu", claims -> claims.claim("htu", "no address")),
                bad("no host in htu", claims -> claims.claim("htu", "mailto:x")),
                bad("no iat", claims -> claims.issueTime(null)),
                bad("an old one", claims -> claims.claim("iat", 0)),
                bad("one from the future", claims -> claims.claim("iat", 253_402_300_799L)));
    }

    private static Arguments bad(String what, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badProofs")
    void aBadProofIsRefusedAndDoesNotUseTheCodeUp(String what, Consumer<JWTClaimsSet.Builder> change) {
        var code = code(page);

        assertRefused(withProof(page, code, key.proof("POST", tokenAddress(page), change)), "invalid_dpop_proof");

        assertThat(redeem(page, code, key).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoProofIsRefused() {
        var code = code(page);
        var other = TestKey.ec(clock.instant());

        assertRefused(withProof(page, code, "no proof"), "invalid_dpop_proof");
        assertRefused(withProof(page, code, "e30.e30.e30"), "invalid_dpop_proof");
        assertRefused(withProof(page, code, "x".repeat(5000)), "invalid_dpop_proof");
        assertRefused(
                withProof(page, code, key.proof("jwt", key.pair().toPublicJWK(), "POST", tokenAddress(page), _ -> {})),
                "invalid_dpop_proof");
        assertRefused(
                withProof(
                        page,
                        code,
                        key.proof("dpop+jwt", other.pair().toPublicJWK(), "POST", tokenAddress(page), _ -> {})),
                "invalid_dpop_proof");
        var twice = key.proof("POST", tokenAddress(page));
        assertRefused(
                page.call(
                        "/token", TestSite.ofCode(code), "DPoP", twice, "DPoP", key.proof("POST", tokenAddress(page))),
                "invalid_dpop_proof");
        assertThat(withProof(page, code, twice).statusCode()).isEqualTo(200);
    }

    @Test
    void aProofThatCameBeforeIsRefused() {
        var proof = key.proof("POST", tokenAddress(page));
        assertThat(withProof(page, code(page), proof).statusCode()).isEqualTo(200);

        assertRefused(withProof(page, code(page), proof), "invalid_dpop_proof");
    }

    @Test
    void theAddressIsComparedAsAddressesAre() {
        var shouted = tokenAddress(page).replace("http://localhost", "HTTP://LOCALHOST") + "?not=counted#nor-this";

        assertThat(withProof(page, code(page), key.proof("POST", shouted)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theRefreshTokenOfAPageIsBoundToo() {
        var refreshToken = bound().get("refresh_token").asString();
        var thief = TestKey.ec(clock.instant());

        assertRefused(page.refresh(refreshToken), "invalid_grant");
        assertRefused(refresh(page, refreshToken, thief), "invalid_grant");

        var renewed = refresh(page, refreshToken, key);
        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(TestSite.json(renewed).get("token_type").asString()).isEqualTo("DPoP");
        assertRefused(refresh(page, TestSite.json(renewed).get("refresh_token").asString(), thief), "invalid_grant");
    }

    @Test
    void aWebsiteWithASecretMayChangeItsKey() {
        var site = sites.site();
        var tokens = TestSite.json(redeem(site, code(site), key));
        var next = TestKey.ec(clock.instant());

        var renewed = TestSite.json(refresh(site, tokens.get("refresh_token").asString(), next));

        var token = renewed.get("access_token").asString();
        assertThat(userInfo(site, token, next.proofWith(token, "GET", site.issuer() + "/me"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCodeThatIsBoundIsRedeemedWithItsKeyOnly() {
        var code = page.code(sites.loggedIn(page.pool()), Map.of("dpop_jkt", key.thumbprint()));

        assertRefused(page.redeem(code), "invalid_grant");
        assertRefused(redeem(page, code, TestKey.ec(clock.instant())), "invalid_grant");
        assertThat(redeem(page, code, key).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoThumbprintIsRefusedWithTheRequest() {
        var answer = TestSite.answer(
                page.authorize(sites.loggedIn(page.pool()), page.requestWith(Map.of("dpop_jkt", "short"))));

        assertThat(answer.get("error")).isEqualTo("invalid_request");
    }

    @Test
    void anApplicationThatWantsOnlyBoundTokensGetsNoOthers() {
        var careful = sites.site(page.pool(), TestRules.onlyBound());
        var code = code(careful);

        assertRefused(careful.redeem(code), "invalid_dpop_proof");
        assertThat(redeem(careful, code, key).statusCode()).isEqualTo(200);
    }

    @Test
    void aProofOfOnePoolIsNothingInAnother() {
        var there = sites.publicSite(sites.pool());

        assertRefused(withProof(there, code(there), key.proof("POST", tokenAddress(page))), "invalid_dpop_proof");
    }

    @Test
    void aProofMayBeAMinuteOldAndNoOlder() {
        var old = new TestKey(key.pair(), clock.instant().minus(Duration.ofSeconds(61)));
        var fresh = new TestKey(key.pair(), clock.instant().minus(Duration.ofSeconds(50)));

        assertRefused(redeem(page, code(page), old), "invalid_dpop_proof");
        assertThat(redeem(page, code(page), fresh).statusCode()).isEqualTo(200);
    }

    private JsonNode bound() {
        return TestSite.json(redeem(page, code(page), key));
    }

    private String code(TestSite site) {
        return site.code(sites.loggedIn(site.pool()));
    }

    private static HttpResponse<String> redeem(TestSite site, String code, TestKey key) {
        return withProof(site, code, key.proof("POST", tokenAddress(site)));
    }

    private static HttpResponse<String> withProof(TestSite site, String code, String proof) {
        return site.call("/token", TestSite.ofCode(code), "DPoP", proof);
    }

    private static HttpResponse<String> refresh(TestSite site, String refreshToken, TestKey key) {
        return site.call(
                "/token",
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken),
                "DPoP",
                key.proof("POST", tokenAddress(site)));
    }

    private static HttpResponse<String> userInfo(TestSite site, String token, String proof) {
        return TestBrowser.exchange(HttpRequest.newBuilder(URI.create(site.issuer() + "/me"))
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .build());
    }

    private static String tokenAddress(TestSite site) {
        return site.issuer() + "/token";
    }

    private static String challenge(HttpResponse<String> response) {
        return response.headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(TestSite.json(response).get("error").asString())
                .as(response.body())
                .isEqualTo(error);
    }
}
