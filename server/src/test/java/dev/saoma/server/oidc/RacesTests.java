package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Meanwhile;
import dev.saoma.server.user.Users;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/// Many at once: each code and refresh token is good once, and nobody gets a failure of ours.
@IssuerServer
class RacesTests {

    private static final int RACERS = 16;

    @Autowired
    private TestSites sites;

    @Autowired
    private EndSession endSession;

    @Autowired
    private EndUsersSessions endUsersSessions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Users users;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionOperations transaction;

    @RepeatedTest(5)
    void ofManyWhoRedeemOneCodeOneWins() throws Exception {
        var site = sites.site();
        var code = site.code(sites.loggedIn(site.pool()));

        var responses = atOnce(RACERS, () -> site.redeem(code));

        assertOneWins(responses);
    }

    @RepeatedTest(5)
    void manyWhoUseOneRefreshTokenAtOnceGetInAndOneLineGoesOn() throws Exception {
        var site = sites.site();
        var tokens = site.tokens(sites.loggedIn(site.pool()));

        var responses =
                atOnce(RACERS, () -> site.refresh(tokens.get("refresh_token").asString()));

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(200));
        var refreshTokens = responses.stream()
                .map(response -> TestSite.json(response).get("refresh_token").asString())
                .toList();
        assertThat(refreshTokens).doesNotHaveDuplicates();
        // Whichever is used first goes on; the coming of another ends all that came from the login.
        var next = site.refresh(refreshTokens.get(3));
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(site.refresh(refreshTokens.get(5)).statusCode()).isEqualTo(400);
        assertThat(site.refresh(TestSite.json(next).get("refresh_token").asString())
                        .statusCode())
                .isEqualTo(400);
    }

    /// Whoever sits in front of a login that was not theirs may ask at any moment, and again and again.
    @Test
    void aCodeThatIsAskedForWhileTheLoginIsDisownedIsWorthNothing() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var idToken = site.tokens(browser).get("id_token").asString();
        var sid = new SessionId(TestSite.claims(idToken).get("sid").asString());

        var asked = Meanwhile.during(
                transaction,
                () -> endSession.revoke(site.pool().id(), sid),
                () -> site.authorize(browser, site.request()));

        assertThat(TestSite.answer(asked))
                .containsEntry("error", "login_required")
                .doesNotContainKey("code");
    }

    @Test
    void aLoginThatIsBegunWhileAllOfTheUserEndEndsWithThem() {
        var pool = sites.pool();
        var user = sites.user(pool);
        var browser = new TestBrowser();

        Meanwhile.during(
                transaction,
                () -> {
                    users.hold(pool.id(), user);
                    sites.logIn(browser, pool, user);
                },
                () -> {
                    endUsersSessions.all(pool.id(), user, new Actor.Itself());
                    return true;
                });

        assertThat(sessions.of(pool.id(), user, clock.instant(), null, 10)).isEmpty();
    }

    @Test
    void aPoolsFirstKeyIsMadeOnce() throws Exception {
        var site = sites.site();

        var keySets = atOnce(RACERS, () -> site.get("/.well-known/jwks.json"));

        assertThat(keySets.stream().map(HttpResponse::body).distinct()).hasSize(1);
    }

    @Test
    void fiftyVisitorsLogInAtOnce() throws Exception {
        var site = sites.site();

        var names = atOnce(50, () -> wholeFlow(site, site.pool()));

        assertThat(names).allSatisfy(name -> assertThat(name).startsWith("wx_"));
        assertThat(names.stream().distinct()).hasSize(50);
    }

    private String wholeFlow(TestSite site, Pool pool) {
        var browser = new TestBrowser();
        assertThat(site.authorize(browser, site.request()).statusCode()).isEqualTo(302);
        sites.logIn(browser, pool, sites.user(pool));
        var tokens = site.tokens(browser);
        var refreshed = TestSite.json(site.refresh(tokens.get("refresh_token").asString()));
        return TestSite.json(site.userInfo(refreshed.get("access_token").asString()))
                .get("name")
                .asString();
    }

    private static void assertOneWins(List<HttpResponse<String>> responses) {
        assertThat(responses.stream().filter(response -> response.statusCode() == 200))
                .hasSize(1);
        assertThat(responses.stream().filter(response -> response.statusCode() == 400))
                .hasSize(RACERS - 1);
    }

    private static <T> List<T> atOnce(int count, Callable<T> what) throws Exception {
        var start = new CyclicBarrier(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, count)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return what.call();
                    }))
                    .toList();
            return all.stream().map(Meanwhile::result).toList();
        }
    }
}
