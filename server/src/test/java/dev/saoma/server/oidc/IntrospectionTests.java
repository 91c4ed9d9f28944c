package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.AccessTokenFormat;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Asking what a token is good for (RFC 7662), and ending one (RFC 7009).
@IssuerServer
class IntrospectionTests {

    private static final String INACTIVE = "{\"active\":false}";

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    private TestSite site;
    private TestSite api;
    private JsonNode tokens;

    @BeforeEach
    void aSiteAndAnApiOfOnePool() {
        site = sites.site(sites.pool(), TestRules.of(AccessTokenFormat.OPAQUE));
        api = sites.site(site.pool());
        tokens = site.tokens(sites.loggedIn(site.pool()));
    }

    @ParameterizedTest
    @EnumSource
    void anApiLearnsWhatAnAccessTokenOfAnotherApplicationIsGoodFor(AccessTokenFormat format) {
        var other = sites.site(site.pool(), TestRules.of(format));
        var given = other.tokens(sites.loggedIn(site.pool()));

        var answer = TestSite.json(api.introspect(given.get("access_token").asString()));

        assertThat(answer.get("active").asBoolean()).isTrue();
        assertThat(answer.get("client_id").asString()).isEqualTo(other.id().value());
        assertThat(answer.get("aud").get(0).asString()).isEqualTo(other.id().value());
        assertThat(answer.get("iss").asString()).isEqualTo(site.issuer());
        assertThat(answer.get("scope").asString().split(" "))
                .containsExactlyInAnyOrder("openid", "profile", "offline_access");
        assertThat(answer.get("sub"))
                .isEqualTo(TestSite.claims(given.get("id_token").asString()).get("sub"));
        assertThat(answer.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.get("exp").asLong() - answer.get("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void ofARefreshTokenLearnsOnlyItsOwner() {
        assertThat(TestSite.json(site.introspect(refreshToken())).get("active").asBoolean())
                .isTrue();
        assertThat(api.introspect(refreshToken()).body()).isEqualTo(INACTIVE);
    }

    @Test
    void aHintChangesTheOrderAndNotTheAnswer() {
        for (var hint : new String[] {"access_token", "refresh_token", "something_else"}) {
            var answer = site.call("/token/introspection", Map.of("token", accessToken(), "token_type_hint", hint));
            assertThat(TestSite.json(answer).get("active").asBoolean()).as(hint).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "saoma_nonsense", "e30.e30.e30"})
    void whatIsNoTokenIsNotActiveAndSaysNothingElse(String token) {
        var answer = api.introspect(token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(INACTIVE);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void anIdTokenIsNoTokenToAskAbout() {
        assertThat(site.introspect(tokens.get("id_token").asString()).body()).isEqualTo(INACTIVE);
    }

    @Test
    void whatHasEndedIsNotActive() {
        clock.pass(Duration.ofMinutes(61));
        assertThat(api.introspect(accessToken()).body()).isEqualTo(INACTIVE);
        clock.pass(Duration.ofDays(31));
        assertThat(site.introspect(refreshToken()).body()).isEqualTo(INACTIVE);
    }

    @Test
    void whoHasNoSecretMayNotAsk() {
        var page = sites.publicSite(site.pool());

        assertRefused(page.introspect(accessToken()), 401, "invalid_client");
        var impostor = new TestSite(api.base(), api.pool(), api.id(), "another secret");
        assertRefused(impostor.introspect(accessToken()), 401, "invalid_client");
    }

    @Test
    void anAccessTokenEndsByItself() {
        assertThat(site.revoke(accessToken()).statusCode()).isEqualTo(200);

        assertThat(site.userInfo(accessToken()).statusCode()).isEqualTo(401);
        assertThat(api.introspect(accessToken()).body()).isEqualTo(INACTIVE);
        assertThat(site.refresh(refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenEndsWithAllThatCameFromTheLogin() {
        assertThat(site.revoke(refreshToken()).statusCode()).isEqualTo(200);

        assertThat(site.userInfo(accessToken()).statusCode()).isEqualTo(401);
        assertThat(site.refresh(refreshToken()).statusCode()).isEqualTo(400);
    }

    @Test
    void aRefreshTokenWhoseAnswerWasLostEndsAllThatCameFromTheLoginToo() {
        var renewed = TestSite.json(site.refresh(refreshToken()));

        assertThat(site.revoke(refreshToken()).statusCode()).isEqualTo(200);

        assertThat(site.refresh(renewed.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPageEndsItsTokensByItsId() {
        var page = sites.publicSite(site.pool());
        var given = page.tokens(sites.loggedIn(site.pool()));

        assertThat(page.revoke(given.get("refresh_token").asString()).statusCode())
                .isEqualTo(200);

        assertThat(page.userInfo(given.get("access_token").asString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyEndsAnothersTokens() {
        assertRefused(api.revoke(accessToken()), 400, "invalid_grant");
        assertRefused(api.revoke(refreshToken()), 400, "invalid_grant");

        assertThat(site.userInfo(accessToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoTokenIsAsGoodAsEnded() {
        assertThat(site.revoke("nonsense").statusCode()).isEqualTo(200);
        site.revoke(accessToken());
        assertThat(site.revoke(accessToken()).statusCode()).isEqualTo(200);
    }

    private String accessToken() {
        return tokens.get("access_token").asString();
    }

    private String refreshToken() {
        return tokens.get("refresh_token").asString();
    }

    private static void assertRefused(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(TestSite.json(response).get("error").asString()).isEqualTo(error);
    }
}
