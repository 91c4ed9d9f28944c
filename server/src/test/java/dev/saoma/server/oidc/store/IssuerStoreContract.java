package dev.saoma.server.oidc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.AskedClaims;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState;
import dev.saoma.server.oidc.GrantState.Redeemed;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.IssuedToken;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.PushedRequest;
import dev.saoma.server.oidc.PushedRequests;
import dev.saoma.server.oidc.RefreshLookup;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Sessions;
import dev.saoma.server.oidc.SigningKey;
import dev.saoma.server.oidc.SigningKeys;
import dev.saoma.server.oidc.SpentProofs;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.testing.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the stores of sessions, grants and keys promise on any database.
abstract class IssuerStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3650));
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private Sessions sessions;

    @Autowired
    private Grants grants;

    @Autowired
    private PushedRequests pushes;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private SpentProofs proofs;

    private final PoolId pool = new PoolId(Ids.id());
    private final PoolId otherPool = new PoolId(Ids.id());

    @Test
    void aSessionComesBackAsItWas() {
        var session = added(session(NOW.plus(HOUR)));

        assertThat(sessions.find(pool, session.key(), NOW)).contains(session);
    }

    @Test
    void aSessionIsFoundInItsPoolAndInItsTimeOnly() {
        var session = added(session(NOW.plus(HOUR)));

        assertThat(sessions.find(otherPool, session.key(), NOW)).isEmpty();
        assertThat(sessions.find(pool, session.key(), NOW.plus(HOUR))).isEmpty();
    }

    @Test
    void aSessionThatIsUsedLivesLonger() {
        var session = added(session(NOW.plus(HOUR)));

        sessions.seen(session.key(), NOW.plusSeconds(60), NOW.plus(HOUR.multipliedBy(2)));

        assertThat(sessions.find(pool, session.key(), NOW.plus(HOUR)).map(Session::seenAt))
                .contains(NOW.plusSeconds(60));
    }

    @Test
    void aSessionEndsByItsKeyAndByItsPublicId() {
        var byKey = added(session(NOW.plus(HOUR)));
        var byId = added(session(NOW.plus(HOUR)));

        sessions.end(otherPool, byKey.key());
        sessions.end(otherPool, byId.login().session());
        assertThat(sessions.find(pool, byKey.key(), NOW)).isPresent();
        assertThat(sessions.find(pool, byId.key(), NOW)).isPresent();

        sessions.end(pool, byKey.key());
        sessions.end(pool, byId.login().session());
        assertThat(sessions.find(pool, byKey.key(), NOW)).isEmpty();
        assertThat(sessions.find(pool, byId.key(), NOW)).isEmpty();
    }

    @Test
    void aSessionIsHeldInItsPoolWhileItIsThere() {
        var session = added(session(NOW.plus(HOUR)));
        var name = session.login().session();

        assertThat(sessions.hold(pool, name)).isTrue();
        assertThat(sessions.hold(otherPool, name)).isFalse();
        sessions.end(pool, session.key());
        assertThat(sessions.hold(pool, name)).isFalse();
    }

    @Test
    void expiredSessionsAreForgottenInBatches() {
        IntStream.range(0, 3).forEach(_ -> sessions.add(session(LONG_AGO)));

        assertThreeAreForgottenInBatches(sessions::forget);
    }

    @Test
    void anOfferedGrantComesBackAsItWas() {
        var grant = added(offered(null));

        assertThat(grants.findByCode(pool, grant.code().digest())).contains(grant);
        assertThat(grants.findByCode(otherPool, grant.code().digest())).isEmpty();
    }

    @Test
    void whereAUserHasLoggedInIsToldOnceForEachApplicationOfThePool() {
        var grant = offered(null);
        grants.add(grant);
        grants.add(new Grant(
                Ids.id(),
                pool,
                grant.application(),
                grant.login(),
                grant.scopes(),
                grant.redirectUri(),
                null,
                null,
                grant.claims(),
                offered(null).code(),
                grant.state()));

        assertThat(grants.of(pool, grant.login().user()))
                .containsOnly(Map.entry(grant.application(), grant.login().at()));
        assertThat(grants.of(otherPool, grant.login().user())).isEmpty();
    }

    @Test
    void aGrantWithoutScopesComesBackToo() {
        var grant = added(with(offered("nonce"), Set.of()));

        assertThat(grants.findByCode(pool, grant.code().digest())).contains(grant);
    }

    @Test
    void aGrantThatWasAskedForWithoutPkceComesBackWithoutAChallenge() {
        var grant = added(withChallenge(offered("nonce"), Set.of("openid"), null));

        assertThat(grants.findByCode(pool, grant.code().digest())).contains(grant);
    }

    @Test
    void aPushedRequestIsFoundByItsApplicationInItsPoolAndInItsTimeOnly() {
        var request = added(pushed(NOW.plusSeconds(90)));

        assertThat(pushes.find(pool, request.application(), request.reference(), NOW))
                .contains(request);
        assertThat(pushes.find(otherPool, request.application(), request.reference(), NOW))
                .isEmpty();
        assertThat(pushes.find(pool, new ClientId(Ids.id()), request.reference(), NOW))
                .isEmpty();
        assertThat(pushes.find(pool, request.application(), request.reference(), NOW.plusSeconds(90)))
                .isEmpty();
    }

    @Test
    void aPushedRequestIsOpenedOnceAndUsedUpOnce() {
        var request = added(pushed(NOW.plusSeconds(90)));

        assertThat(pushes.open(otherPool, request.reference(), NOW.plus(HOUR))).isFalse();
        assertThat(pushes.open(pool, request.reference(), NOW.plus(HOUR))).isTrue();
        assertThat(pushes.open(pool, request.reference(), NOW.plus(HOUR))).isFalse();
        assertThat(pushes.find(pool, request.application(), request.reference(), NOW.plusSeconds(600)))
                .contains(new PushedRequest(
                        request.reference(), pool, request.application(), request.query(), true, NOW.plus(HOUR)));
        assertThat(pushes.use(otherPool, request.reference())).isFalse();
        assertThat(pushes.use(pool, request.reference())).isTrue();
        assertThat(pushes.use(pool, request.reference())).isFalse();
    }

    @Test
    void ofManyWhoOpenOnePushedRequestOneWins() throws Exception {
        var request = added(pushed(NOW.plusSeconds(90)));

        assertThat(atOnce(() -> pushes.open(pool, request.reference(), NOW.plus(HOUR))))
                .containsOnlyOnce(true);
        assertThat(atOnce(() -> pushes.use(pool, request.reference()))).containsOnlyOnce(true);
    }

    @Test
    void expiredPushedRequestsAreForgottenInBatches() {
        IntStream.range(0, 3).forEach(_ -> pushes.add(pushed(LONG_AGO)));

        assertThreeAreForgottenInBatches(pushes::forget);
    }

    @Test
    void aCodeIsRedeemedOnce() {
        var grant = added(offered(null));
        var tokens = tokens(true);

        assertThat(grants.redeem(grant, tokens)).isTrue();
        assertThat(grants.redeem(grant, tokens(true))).isFalse();

        assertThat(grants.findByAccessToken(pool, tokens.access().digest()).map(Grant::state))
                .contains(tokens);
        assertThat(grants.findByAccessToken(otherPool, tokens.access().digest()))
                .isEmpty();
    }

    @Test
    void ofManyWhoRedeemOneCodeOneWins() throws Exception {
        var grant = added(offered(null));

        assertThat(atOnce(() -> grants.redeem(grant, tokens(true)))).containsOnlyOnce(true);
    }

    @Test
    void ofManyWhoRotateOneRefreshTokenOneWins() throws Exception {
        var tokens = tokens(true);
        var grant = redeemed(tokens);

        assertThat(atOnce(() -> grants.rotate(redeemed(grant, tokens), tokens(true), NOW)))
                .containsOnlyOnce(true);
    }

    @Test
    void aUsedRefreshTokenIsRememberedWithItsSuccessor() {
        var first = tokens(true);
        var second = tokens(true);
        var grant = redeemed(first);

        assertThat(grants.rotate(redeemed(grant, first), second, NOW)).isTrue();

        assertThat(grants.findByRefreshToken(pool, refresh(first).digest()))
                .isEqualTo(new RefreshLookup.Replaced(
                        redeemed(grant, second), refresh(first).digest(), NOW));
        assertThat(grants.findByRefreshToken(otherPool, refresh(first).digest()))
                .isInstanceOf(RefreshLookup.Unknown.class);
        assertThat(grants.findByRefreshToken(pool, refresh(second).digest()))
                .isInstanceOfSatisfying(
                        RefreshLookup.Current.class,
                        current -> assertThat(current.grant().state()).isEqualTo(second));
        assertThat(grants.findByAccessToken(pool, first.access().digest())).isEmpty();
    }

    @Test
    void aRefreshTokenWhoseSuccessorWasUsedIsSpent() {
        var first = tokens(true);
        var second = tokens(true);
        var grant = redeemed(first);
        grants.rotate(redeemed(grant, first), second, NOW);
        grants.rotate(redeemed(grant, second), tokens(true), NOW);

        assertThat(grants.findByRefreshToken(pool, refresh(first).digest()))
                .isEqualTo(new RefreshLookup.Spent(grant.id()));
    }

    @Test
    void whereAnAnswerWasLostBothSuccessorsAreGoodUntilOneIsUsed() {
        var first = tokens(true);
        var lost = tokens(true);
        var again = tokens(true);
        var grant = redeemed(first);
        grants.rotate(redeemed(grant, first), lost, NOW);

        assertThat(grants.replace(replaced(first), again, NOW.plusSeconds(5))).isTrue();

        assertThat(grants.findByRefreshToken(pool, refresh(again).digest())).isInstanceOf(RefreshLookup.Current.class);
        assertThat(replaced(lost).usedAt()).isNull();
        assertThat(replaced(first).usedAt()).isEqualTo(NOW);

        assertThat(grants.replace(replaced(lost), tokens(true), NOW.plusSeconds(9)))
                .isTrue();

        assertThat(replaced(lost).usedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(grants.findByRefreshToken(pool, refresh(again).digest())).isInstanceOf(RefreshLookup.Spent.class);
        assertThat(grants.findByRefreshToken(pool, refresh(first).digest())).isInstanceOf(RefreshLookup.Spent.class);
    }

    @Test
    void ofManyWhoReplaceOneRefreshTokenOneWins() throws Exception {
        var first = tokens(true);
        var grant = redeemed(first);
        grants.rotate(redeemed(grant, first), tokens(true), NOW);
        var before = replaced(first);

        assertThat(atOnce(() -> grants.replace(before, tokens(true), NOW))).containsOnlyOnce(true);
    }

    @Test
    void aGrantIsBoundToAKeyBeforeAndAfterItsCodeIsRedeemed() {
        var grant = added(boundTo("the-code-s-key"));
        assertThat(grants.findByCode(pool, grant.code().digest())).contains(grant);

        var tokens = new Redeemed(token(HOUR), Set.of("openid"), token(HOUR), "the-token-s-key");
        grants.redeem(grant, tokens);

        assertThat(grants.findByAccessToken(pool, tokens.access().digest()).map(Grant::state))
                .contains(tokens);
    }

    @Test
    void anAccessTokenEndsByItself() {
        var tokens = tokens(true);
        var grant = redeemed(tokens);

        grants.endAccess(grant, refresh(tokens).digest());
        assertThat(accessOf(grant).isExpired(NOW)).isFalse();
        grants.endAccess(grant, tokens.access().digest());
        assertThat(accessOf(grant).isExpired(NOW)).isTrue();

        assertThat(grants.findByRefreshToken(pool, refresh(tokens).digest())).isInstanceOf(RefreshLookup.Current.class);
    }

    @Test
    void aProofCountsOnceHoweverManyBringIt() throws Exception {
        var proof = digest();

        assertThat(atOnce(() -> proofs.spend(proof, NOW))).containsOnlyOnce(true);

        proofs.forget(NOW.plusMillis(1), 1000);
        assertThat(proofs.spend(proof, NOW)).isTrue();
    }

    @Test
    void eachAlgorithmHasALineOfKeysOfItsOwn() {
        var rsa = key(1, NOW);
        var ec = new SigningKey(pool, TokenAlgorithm.ES256, 1, rsa.jwk(), NOW, NOW);
        keys.add(rsa);

        assertThat(keys.add(withId(ec, Ids.hex(11)))).isTrue();

        assertThat(keys.of(pool).of(TokenAlgorithm.ES256).keys()).hasSize(1);
        assertThat(keys.of(pool).of(TokenAlgorithm.RS256).keys()).containsExactly(rsa);
        assertThat(keys.poolsToTend(NOW.minusMillis(1))).doesNotContain(pool);
    }

    @Test
    void onlyAGrantOfWhichNothingHasComeIsWithdrawnAndOnce() {
        var grant = added(offered(null));
        var used = redeemed(tokens(true));

        assertThat(grants.withdraw(grant.id())).isTrue();
        assertThat(grants.withdraw(grant.id())).isFalse();
        assertThat(grants.withdraw(used.id())).isFalse();
        assertThat(grants.redeem(grant, tokens(true))).isFalse();
    }

    @Test
    void ofARevokedGrantNothingIsGood() {
        var tokens = tokens(true);
        var grant = redeemed(tokens);

        grants.revoke(grant.id());

        assertThat(grants.findByCode(pool, grant.code().digest()).map(Grant::state))
                .contains(new GrantState.Revoked());
        assertThat(grants.rotate(redeemed(grant, tokens), tokens(true), NOW)).isFalse();
        assertThat(grants.redeem(grant, tokens(true))).isFalse();
    }

    @Test
    void aGrantMayHaveNoRefreshToken() {
        var tokens = tokens(false);
        redeemed(tokens);

        assertThat(grants.findByAccessToken(pool, tokens.access().digest()).map(Grant::state))
                .contains(tokens);
    }

    @Test
    void aGrantIsForgottenWhenItsLastTokenIsDead() {
        var first = tokens(true);
        var second = tokens(true);
        var grant = redeemed(first);
        grants.rotate(redeemed(grant, first), second, NOW);

        grants.forget(refresh(second).expiresAt(), 100);
        assertThat(grants.findByCode(pool, grant.code().digest())).isPresent();
        grants.forget(refresh(second).expiresAt().plusMillis(1), 100);
        assertThat(grants.findByCode(pool, grant.code().digest())).isEmpty();
        assertThat(grants.findByRefreshToken(pool, refresh(first).digest())).isInstanceOf(RefreshLookup.Unknown.class);
    }

    @Test
    void spentRefreshTokensAreForgottenInBatchesThoughTheirGrantLives() {
        var spent = IntStream.range(0, 3).mapToObj(_ -> tokens(LONG_AGO)).toList();
        var grant = redeemed(spent.getFirst());
        grants.rotate(redeemed(grant, spent.get(0)), spent.get(1), NOW);
        grants.rotate(redeemed(grant, spent.get(1)), spent.get(2), NOW);
        var newest = tokens(true);
        grants.rotate(redeemed(grant, spent.get(2)), newest, NOW);

        assertThreeAreForgottenInBatches(grants::forget);

        assertThat(spent)
                .allSatisfy(old -> assertThat(
                                grants.findByRefreshToken(pool, refresh(old).digest()))
                        .isInstanceOf(RefreshLookup.Unknown.class));
        assertThat(grants.findByRefreshToken(pool, refresh(newest).digest())).isInstanceOf(RefreshLookup.Current.class);
    }

    @Test
    void aKeyComesBackAsItWas() {
        var key = key(1, NOW);

        assertThat(keys.add(key)).isTrue();

        assertThat(keys.of(pool).keys()).containsExactly(key);
        assertThat(keys.of(otherPool).keys()).isEmpty();
    }

    @Test
    void ofTwoNodesThatMakeOneGenerationOneIsFirst() {
        var first = key(1, NOW);

        assertThat(keys.add(first)).isTrue();
        assertThat(keys.add(key(1, NOW))).isFalse();

        assertThat(keys.of(pool).keys()).containsExactly(first);
    }

    @Test
    void poolsWithAnOldKeyOrSeveralAreTended() {
        keys.add(key(1, NOW));

        assertThat(keys.poolsToTend(NOW)).contains(pool);
        assertThat(keys.poolsToTend(NOW.minusMillis(1))).doesNotContain(pool);
        var second = key(2, NOW);
        keys.add(second);
        assertThat(keys.poolsToTend(NOW.minusMillis(1))).contains(pool);
        keys.remove(second);
        assertThat(keys.of(pool).keys()).hasSize(1);
    }

    private static void assertThreeAreForgottenInBatches(ToIntBiFunction<Instant, Integer> forget) {
        var after = LONG_AGO.plusMillis(1);
        assertThat(Stream.of(2, 2, 2).map(limit -> forget.applyAsInt(after, limit)))
                .containsExactly(2, 1, 0);
    }

    private Session added(Session session) {
        sessions.add(session);
        return session;
    }

    private Grant added(Grant grant) {
        grants.add(grant);
        return grant;
    }

    private PushedRequest added(PushedRequest request) {
        pushes.add(request);
        return request;
    }

    /// A grant as it was before these tokens were given for its code.
    private Grant redeemed(Redeemed tokens) {
        var grant = added(offered(null));
        grants.redeem(grant, tokens);
        return grant;
    }

    private Session session(Instant expiresAt) {
        return new Session(digest(), pool, login(), Surroundings.UNKNOWN, NOW, expiresAt, expiresAt);
    }

    private RefreshLookup.Replaced replaced(Redeemed tokens) {
        return grants.findByRefreshToken(pool, refresh(tokens).digest()) instanceof RefreshLookup.Replaced found
                ? found
                : fail("It was not replaced by the newest");
    }

    private IssuedToken accessOf(Grant grant) {
        return grants.findByCode(pool, grant.code().digest()).orElseThrow().state() instanceof Redeemed tokens
                ? tokens.access()
                : fail("There are no tokens");
    }

    private Grant boundTo(String key) {
        return with(offered(null), Set.of("openid"), new GrantState.Offered(key));
    }

    private static Grant redeemed(Grant grant, Redeemed tokens) {
        return with(grant, grant.scopes(), tokens);
    }

    private static SigningKey withId(SigningKey key, String id) {
        var jwk = new RSAKey.Builder((RSAKey) key.jwk()).keyID(id).build();
        return new SigningKey(key.pool(), key.algorithm(), key.generation(), jwk, key.createdAt(), key.signsFrom());
    }

    private Grant offered(@Nullable String nonce) {
        return new Grant(
                Ids.id(),
                pool,
                new ClientId(Ids.id()),
                login(),
                Set.of("openid", "profile"),
                "https://site.example/callback",
                digest().value(),
                nonce,
                new AskedClaims(Set.of("name", "unionid"), Set.of("name"), Assurance.CONFIRM),
                token(Duration.ofMinutes(1)),
                new GrantState.Offered());
    }

    private static Grant with(Grant grant, Set<String> scopes) {
        return with(grant, scopes, grant.codeChallenge(), grant.state());
    }

    private static Grant withChallenge(Grant grant, Set<String> scopes, @Nullable String challenge) {
        return with(grant, scopes, challenge, grant.state());
    }

    private static Grant with(Grant grant, Set<String> scopes, GrantState state) {
        return with(grant, scopes, grant.codeChallenge(), state);
    }

    private static Grant with(Grant grant, Set<String> scopes, @Nullable String challenge, GrantState state) {
        return new Grant(
                grant.id(),
                grant.pool(),
                grant.application(),
                grant.login(),
                scopes,
                grant.redirectUri(),
                challenge,
                grant.nonce(),
                grant.claims(),
                grant.code(),
                state);
    }

    private PushedRequest pushed(Instant expiresAt) {
        return new PushedRequest(
                digest(), pool, new ClientId(Ids.id()), "client_id=c&state=" + "s".repeat(7000), false, expiresAt);
    }

    private static Redeemed tokens(boolean refresh) {
        return new Redeemed(token(HOUR), Set.of("openid"), refresh ? token(Duration.ofDays(30)) : null);
    }

    private static Redeemed tokens(Instant expired) {
        var dead = new IssuedToken(digest(), expired, expired);
        return new Redeemed(dead, Set.of("openid"), new IssuedToken(digest(), expired, expired));
    }

    private static IssuedToken refresh(Redeemed tokens) {
        var refresh = tokens.refresh();
        if (refresh == null) {
            throw new AssertionError("There is no refresh token");
        }
        return refresh;
    }

    private static Login login() {
        return new Login(new UserId(Ids.id()), new SessionId(Ids.hex(11)), List.of("mca", "user"), NOW.minusSeconds(5));
    }

    private static IssuedToken token(Duration life) {
        return new IssuedToken(digest(), NOW, NOW.plus(life));
    }

    private static Digest digest() {
        return Digest.of(Ids.id());
    }

    private SigningKey key(int generation, Instant at) {
        var jwk = new RSAKey.Builder(new Base64URL("AQAB"), new Base64URL("AQAB"))
                .keyID(Ids.hex(11))
                .build();
        return new SigningKey(pool, TokenAlgorithm.RS256, generation, jwk, at, at);
    }

    private static List<Boolean> atOnce(Callable<Boolean> what) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> what).toList());
            return all.stream().map(future -> future.resultNow()).toList();
        }
    }
}
