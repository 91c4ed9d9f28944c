package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.application.TokenLives;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.logout.LogoutNotices;
import dev.saoma.server.oidc.logout.LogoutReceiver;
import dev.saoma.server.oidc.logout.NoticeState;
import dev.saoma.server.pool.Pool;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Applications hear that a session ended (OpenID Connect Back-Channel Logout 1.0), through real HTTP.
@IssuerServer
class BackChannelLogoutTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Autowired
    private EndSession endSession;

    @Autowired
    private EndLogins endLogins;

    @Autowired
    private SessionEnds ends;

    @Autowired
    private LogoutNotices notices;

    private Pool pool;
    private LogoutReceiver receiver;
    private TestSite site;
    private UserId user;
    private final TestBrowser browser = new TestBrowser();
    private JsonNode tokens;

    @BeforeEach
    void somebodyIsLoggedIn() throws IOException {
        pool = sites.pool();
        receiver = new LogoutReceiver();
        site = sites.site(pool, toldAt(receiver));
        user = sites.user(pool);
        sites.logIn(browser, pool, user);
        tokens = site.tokens(browser);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    static ClientRules toldAt(LogoutReceiver receiver) {
        return new ClientRules(
                ClientKind.WEB,
                true,
                false,
                false,
                AccessTokenFormat.JWT,
                TokenAlgorithm.RS256,
                false,
                List.of(),
                TokenLives.USUAL,
                Optional.of(receiver.address().toString()));
    }

    private JsonNode idToken() {
        return TestSite.claims(tokens.get("id_token").asString());
    }

    /// At a website, and stays away long enough for it to be told too.
    private void logOut() {
        askForLogout();
        clock.pass(Duration.ofMinutes(1));
    }

    private void askForLogout() {
        assertThat(browser.get(site.issuer() + "/session/end?"
                                + TestBrowser.form(Map.of(
                                        "id_token_hint", tokens.get("id_token").asString())))
                        .statusCode())
                .isEqualTo(200);
    }

    private void awaitTokens(int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(receiver.tokens()).hasSize(count));
    }

    @Test
    void discoverySaysThatApplicationsAreTold() {
        var discovery = TestSite.json(site.get("/.well-known/openid-configuration"));

        assertThat(discovery.get("backchannel_logout_supported").asBoolean()).isTrue();
        assertThat(discovery.get("backchannel_logout_session_supported").asBoolean())
                .isTrue();
    }

    @Test
    void aLogoutTokenSaysWhoseSessionEndedAndIsSignedByTheIssuer() throws ParseException, JOSEException {
        var before = clock.instant().minusSeconds(2);
        logOut();
        awaitTokens(1);

        var jwt = SignedJWT.parse(receiver.tokens().getFirst());
        var keys = JWKSet.parse(site.get("/.well-known/jwks.json").body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("logout+jwt");
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(site.issuer());
        assertThat(claims.getAudience()).containsExactly(site.id().value());
        assertThat(claims.getSubject()).isEqualTo(user.value());
        assertThat(claims.getStringClaim("sid")).isEqualTo(idToken().get("sid").asString());
        assertThat(claims.getJWTID()).isNotEmpty();
        assertThat(claims.getIssueTime()).isAfter(before);
        assertThat(claims.getExpirationTime())
                .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofMinutes(2)));
        assertThat(claims.getJSONObjectClaim("events"))
                .isEqualTo(Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        assertThat(claims.getClaim("nonce")).isNull();
    }

    @Test
    void everyApplicationThatGotSomethingIsToldAndNoOther() throws IOException {
        try (var second = new LogoutReceiver();
                var stranger = new LogoutReceiver()) {
            sites.site(pool, toldAt(second)).code(browser);
            sites.site(pool, toldAt(stranger));

            logOut();

            awaitTokens(1);
            await().untilAsserted(() -> assertThat(second.tokens()).hasSize(1));
            await().untilAsserted(() -> assertThat(waiting()).isZero());
            assertThat(stranger.tokens()).isEmpty();
        }
    }

    @Test
    void theOneThatAskedIsToldWhenItsVisitorHasHadTimeToBeBack() throws IOException {
        try (var other = new LogoutReceiver()) {
            sites.site(pool, toldAt(other)).code(browser);

            askForLogout();

            await().untilAsserted(() -> assertThat(other.tokens()).hasSize(1));
            assertThat(receiver.tokens()).isEmpty();
            clock.pass(Duration.ofMinutes(1));
            awaitTokens(1);
        }
    }

    @Test
    void theOneThatAskedIsToldAsLateWhereItsVisitorWasAskedFirst() throws IOException {
        try (var other = new LogoutReceiver()) {
            sites.site(pool, toldAt(other)).code(browser);

            var asked = browser.get(site.issuer() + "/session/end?client_id=" + site.id());
            browser.post(site.issuer() + "/session/end", LogoutTests.yes(asked));

            await().untilAsserted(() -> assertThat(other.tokens()).hasSize(1));
            assertThat(receiver.tokens()).isEmpty();
            clock.pass(Duration.ofMinutes(1));
            awaitTokens(1);
        }
    }

    @Test
    void whoeverFailsIsToldAgainWithATokenOfItsOwn() {
        receiver.answer(500, 429, 503);

        logOut();

        awaitTokens(4);
        assertThat(receiver.tokens().stream()
                        .map(TestSite::claims)
                        .map(claims -> claims.get("jti").asString()))
                .doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(dead()).isZero();
    }

    @Test
    void aRefusalIsForEverAndCanBeSeen() {
        receiver.answer(400);

        logOut();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(dead()).isEqualTo(1));
        var notice = notices.page(pool.id(), NoticeState.DEAD, null, null, 10).getFirst();
        assertThat(notice.failure()).isNotNull().extracting("status").isEqualTo(400);
        assertThat(receiver.tokens()).hasSize(1);
    }

    @Test
    void aLogoutWaitsForNobody() throws IOException {
        receiver.close();

        logOut();

        assertThat(browser.cookie(SessionKey.COOKIE)).isEmpty();
        assertThat(waiting()).isEqualTo(1);
        receiver = new LogoutReceiver();
    }

    @Test
    void theEndOfAllLoginsOfAUserIsTold() {
        endLogins.end(pool.id(), user, clock.instant());

        awaitTokens(1);
    }

    @Test
    void aLoginThatWasSomebodyElsesIsTold() {
        endSession.revoke(pool.id(), new SessionId(idToken().get("sid").asString()));

        awaitTokens(1);
    }

    @Test
    void theEndOfAUserWhoBecomesPartOfAnotherIsToldInTheNameThatTheApplicationKnows() {
        ends.give(pool.id(), user, sites.user(pool));

        awaitTokens(1);
        assertThat(TestSite.claims(receiver.tokens().getFirst()).get("sub").asString())
                .isEqualTo(user.value());
    }

    @Test
    void somebodyElseInTheSameBrowserEndsTheSession() {
        sites.logIn(browser, pool, sites.user(pool));

        awaitTokens(1);
    }

    @Test
    void whoeverProvesOnceMoreWhoTheyAreIsNotLoggedOutAndAfterwardsIsByTheNameThatTheApplicationKnows() {
        sites.logIn(browser, pool, user);
        assertThat(waiting()).isZero();

        endLogins.end(pool.id(), user, clock.instant());

        awaitTokens(1);
        assertThat(TestSite.claims(receiver.tokens().getFirst()).get("sid"))
                .isEqualTo(idToken().get("sid"));
    }

    @Test
    void anApplicationIsToldOnceHoweverOftenItAsked() {
        site.code(browser);
        site.code(browser);

        logOut();

        awaitTokens(1);
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(receiver.tokens()).hasSize(1);
    }

    private int waiting() {
        return notices.page(pool.id(), NoticeState.WAITING, null, null, 10).size();
    }

    private int dead() {
        return notices.page(pool.id(), NoticeState.DEAD, null, null, 10).size();
    }
}
