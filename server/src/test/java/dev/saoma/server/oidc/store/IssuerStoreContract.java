package dev.saoma.server.oidc.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState;
import dev.saoma.server.oidc.GrantState.Redeemed;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.IssuedToken;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.RefreshLookup;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Sessions;
import dev.saoma.server.oidc.SigningKey;
import dev.saoma.server.oidc.SigningKeys;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.testing.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the stores of sessions, grants and keys promise on any database.
abstract class IssuerStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private Sessions sessions;

    @Autowired
    private Grants grants;

    @Autowired
    private SigningKeys keys;

    private final PoolId pool = new PoolId(Ids.id());
    private final PoolId otherPool = new PoolId(Ids.id());

    @Test
    void aSessionComesBackAsItWas() {
        var session = session(NOW.plus(HOUR));
        sessions.add(session);

        assertThat(sessions.find(pool, session.key(), NOW)).contains(session);
    }

    @Test
    void aSessionIsFoundInItsPoolAndInItsTimeOnly() {
        var session = session(NOW.plus(HOUR));
        sessions.add(session);

        assertThat(sessions.find(otherPool, session.key(), NOW)).isEmpty();
        assertThat(sessions.find(pool, session.key(), NOW.plus(HOUR))).isEmpty();
    }

    @Test
    void aSessionThatIsUsedLivesLonger() {
        var session = session(NOW.plus(HOUR));
        sessions.add(session);

        sessions.seen(session.key(), NOW.plusSeconds(60), NOW.plus(HOUR.multipliedBy(2)));

        assertThat(sessions.find(pool, session.key(), NOW.plus(HOUR)).map(Session::seenAt))
                .contains(NOW.plusSeconds(60));
    }

    @Test
    void aSessionEndsByItsKeyAndByItsPublicId() {
        var byKey = session(NOW.plus(HOUR));
        var byId = session(NOW.plus(HOUR));
        sessions.add(byKey);
        sessions.add(byId);

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
    void expiredSessionsAreForgottenInBatches() {
        var longAgo = NOW.minus(Duration.ofDays(3650));
        IntStream.range(0, 3).forEach(_ -> sessions.add(session(longAgo)));

        assertThat(sessions.forget(longAgo.plusMillis(1), 2)).isEqualTo(2);
        assertThat(sessions.forget(longAgo.plusMillis(1), 2)).isEqualTo(1);
        assertThat(sessions.forget(longAgo.plusMillis(1), 2)).isZero();
    }

    @Test
    void anOfferedGrantComesBackAsItWas() {
        var grant = offered(null);
        grants.add(grant);

        assertThat(grants.findByCode(pool, grant.code().digest())).contains(grant);
        assertThat(grants.findByCode(otherPool, grant.code().digest())).isEmpty();
    }

    @Test
    void aGrantWithoutScopesComesBackToo() {
        var grant = with(offered("nonce"), Set.of());
        grants.add(grant);

        assertThat(grants.findByCode(pool, grant.code().digest())).contains(grant);
    }

    @Test
    void aCodeIsRedeemedOnce() {
        var grant = offered(null);
        grants.add(grant);
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
        var grant = offered(null);
        grants.add(grant);

        assertThat(atOnce(() -> grants.redeem(grant, tokens(true)))).containsOnlyOnce(true);
    }

    @Test
    void ofManyWhoRotateOneRefreshTokenOneWins() throws Exception {
        var grant = offered(null);
        grants.add(grant);
        var tokens = tokens(true);
        grants.redeem(grant, tokens);

        assertThat(atOnce(() -> grants.rotate(grant, refresh(tokens), tokens(true))))
                .containsOnlyOnce(true);
    }

    @Test
    void aRotatedRefreshTokenIsSpent() {
        var grant = offered(null);
        grants.add(grant);
        var first = tokens(true);
        var second = tokens(true);
        grants.redeem(grant, first);

        assertThat(grants.rotate(grant, refresh(first), second)).isTrue();

        assertThat(grants.findByRefreshToken(pool, refresh(first).digest()))
                .isEqualTo(new RefreshLookup.Spent(grant.id()));
        assertThat(grants.findByRefreshToken(otherPool, refresh(first).digest()))
                .isInstanceOf(RefreshLookup.Unknown.class);
        assertThat(grants.findByRefreshToken(pool, refresh(second).digest()))
                .isInstanceOfSatisfying(
                        RefreshLookup.Current.class,
                        current -> assertThat(current.grant().state()).isEqualTo(second));
        assertThat(grants.findByAccessToken(pool, first.access().digest())).isEmpty();
    }

    @Test
    void ofARevokedGrantNothingIsGood() {
        var grant = offered(null);
        grants.add(grant);
        var tokens = tokens(true);
        grants.redeem(grant, tokens);

        grants.revoke(grant.id());

        assertThat(grants.findByCode(pool, grant.code().digest()).map(Grant::state))
                .contains(new GrantState.Revoked());
        assertThat(grants.rotate(grant, refresh(tokens), tokens(true))).isFalse();
        assertThat(grants.redeem(grant, tokens(true))).isFalse();
    }

    @Test
    void aGrantMayHaveNoRefreshToken() {
        var grant = offered(null);
        grants.add(grant);
        var tokens = tokens(false);

        grants.redeem(grant, tokens);

        assertThat(grants.findByAccessToken(pool, tokens.access().digest()).map(Grant::state))
                .contains(tokens);
    }

    @Test
    void aGrantIsForgottenWhenItsLastTokenIsDead() {
        var grant = offered(null);
        grants.add(grant);
        var first = tokens(true);
        var second = tokens(true);
        grants.redeem(grant, first);
        grants.rotate(grant, refresh(first), second);

        grants.forget(refresh(second).expiresAt(), 100);
        assertThat(grants.findByCode(pool, grant.code().digest())).isPresent();
        grants.forget(refresh(second).expiresAt().plusMillis(1), 100);
        assertThat(grants.findByCode(pool, grant.code().digest())).isEmpty();
        assertThat(grants.findByRefreshToken(pool, refresh(first).digest())).isInstanceOf(RefreshLookup.Unknown.class);
    }

    @Test
    void spentRefreshTokensAreForgottenInBatchesThoughTheirGrantLives() {
        var grant = offered(null);
        grants.add(grant);
        var longAgo = NOW.minus(Duration.ofDays(3650));
        var spent = IntStream.range(0, 3).mapToObj(_ -> tokens(longAgo)).toList();
        grants.redeem(grant, spent.getFirst());
        grants.rotate(grant, refresh(spent.get(0)), spent.get(1));
        grants.rotate(grant, refresh(spent.get(1)), spent.get(2));
        var newest = tokens(true);
        grants.rotate(grant, refresh(spent.get(2)), newest);

        assertThat(grants.forget(longAgo.plusMillis(1), 2)).isEqualTo(2);
        assertThat(grants.forget(longAgo.plusMillis(1), 2)).isEqualTo(1);
        assertThat(grants.forget(longAgo.plusMillis(1), 2)).isZero();

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

    private Session session(Instant expiresAt) {
        return new Session(digest(), pool, login(), Surroundings.UNKNOWN, NOW, expiresAt, expiresAt);
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
                token(Duration.ofMinutes(1)),
                new GrantState.Offered());
    }

    private static Grant with(Grant grant, Set<String> scopes) {
        return new Grant(
                grant.id(),
                grant.pool(),
                grant.application(),
                grant.login(),
                scopes,
                grant.redirectUri(),
                grant.codeChallenge(),
                grant.nonce(),
                grant.code(),
                grant.state());
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
        return new SigningKey(pool, generation, jwk, at, at);
    }

    private static List<Boolean> atOnce(Callable<Boolean> what) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> what).toList());
            return all.stream().map(future -> future.resultNow()).toList();
        }
    }
}
