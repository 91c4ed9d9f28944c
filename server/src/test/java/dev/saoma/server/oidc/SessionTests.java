package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The life of a session.
@IssuerServer
class SessionTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Autowired
    private BeginSession beginSession;

    @Autowired
    private SessionLives lives;

    @Autowired
    private FindSession findSession;

    @Autowired
    private SweepIssuer sweep;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLoginMakesANewKeyAndEndsTheOldSession() {
        var pool = sites.pool();
        var user = sites.user(pool);
        var first = begin(pool, Optional.empty());

        var second = beginSession.begin(
                pool.id(), user, new SessionId(Ids.hex(11)), List.of("scan"), Optional.of(first), Surroundings.UNKNOWN);

        assertThat(second.value().reveal()).isNotEqualTo(first).hasSize(43);
        assertThat(findSession.find(pool.id(), first)).isEmpty();
        assertThat(findSession.find(pool.id(), second.value().reveal())).isPresent();
    }

    @Test
    void aKeyThatSomebodyPlantedIsNotTakenOver() {
        var pool = sites.pool();

        var key = begin(pool, Optional.of("planted-by-somebody"));

        assertThat(key).isNotEqualTo("planted-by-somebody");
        assertThat(findSession.find(pool.id(), "planted-by-somebody")).isEmpty();
    }

    @Test
    void theDatabaseHoldsNoKey() {
        var pool = sites.pool();

        var key = begin(pool, Optional.empty());

        var rows = jdbc.sql("select * from sso_session where pool_id = :pool")
                .param("pool", pool.id().value())
                .query()
                .listOfRows();
        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).doesNotContain(key);
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        var pool = sites.pool();
        var key = begin(pool, Optional.empty());

        clock.pass(Duration.ofHours(11));
        assertThat(findSession.find(pool.id(), key)).isPresent();
        clock.pass(Duration.ofHours(11));
        assertThat(findSession.find(pool.id(), key)).isPresent();
        clock.pass(Duration.ofHours(13));
        assertThat(findSession.find(pool.id(), key)).isEmpty();
    }

    @Test
    void aSessionEndsHoweverMuchItIsUsed() {
        var pool = sites.pool();
        var key = begin(pool, Optional.empty());

        for (var hours = 0; hours < 7 * 24; hours += 8) {
            assertThat(findSession.find(pool.id(), key))
                    .as("after %d hours", hours)
                    .isPresent();
            clock.pass(Duration.ofHours(8));
        }

        assertThat(findSession.find(pool.id(), key)).isEmpty();
    }

    @Test
    void whatHasExpiredIsSweptAway() {
        var pool = sites.pool();
        begin(pool, Optional.empty());
        clock.pass(Duration.ofHours(13));
        var alive = begin(pool, Optional.empty());

        sweep.sweep();

        assertThat(jdbc.sql("select count(*) from sso_session where pool_id = :pool")
                        .param("pool", pool.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(findSession.find(pool.id(), alive)).isPresent();
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSites() {
        var pool = new Pool(sites.pool().id(), "main", "A pool");
        var key = new SessionKey(new Secret("the-key"), Duration.ofDays(7));

        assertThat(key.setCookie(pool, new Addresses(URI.create("http://localhost:7400"), null)))
                .isEqualTo("saoma_session=the-key; Path=/p/main; Max-Age=604800; HttpOnly; SameSite=Lax");
        assertThat(key.setCookie(pool, new Addresses(URI.create("https://id.example"), "id.example")))
                .isEqualTo("__Host-saoma_session_" + pool.id()
                        + "=the-key; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void aPoolMayLetItsSessionsLiveForLess() {
        var pool = sites.pool();
        lives.save(pool.id(), new SessionLife(Duration.ofMinutes(10), Duration.ofMinutes(25)));
        var cookie = begin(pool, Optional.empty());
        var unused = begin(pool, Optional.empty());

        clock.pass(Duration.ofMinutes(9));
        assertThat(findSession.find(pool.id(), cookie)).isPresent();
        clock.pass(Duration.ofMinutes(9));
        assertThat(findSession.find(pool.id(), cookie)).isPresent();
        assertThat(findSession.find(pool.id(), unused)).isEmpty();
        clock.pass(Duration.ofMinutes(8));
        assertThat(findSession.find(pool.id(), cookie)).isEmpty();
    }

    @Test
    void eachLoginOfAUserIsCountedOnceHoweverOftenItIsShown() {
        var pool = sites.pool();
        var user = sites.user(pool);
        var shownTwice = new SessionId(Ids.hex(11));

        for (var id : List.of(shownTwice, shownTwice, new SessionId(Ids.hex(11)))) {
            clock.pass(Duration.ofMinutes(1));
            beginSession.begin(pool.id(), user, id, List.of("scan"), Optional.empty(), Surroundings.UNKNOWN);
        }

        var counted = users.find(pool.id(), user).map(User::logins).orElseThrow();
        assertThat(counted.count()).isEqualTo(2);
        assertThat(counted.lastAt())
                .as("the clock goes on by itself")
                .isBetween(clock.instant().minusSeconds(50), clock.instant());
    }

    private String begin(Pool pool, Optional<String> cookie) {
        return beginSession
                .begin(
                        pool.id(),
                        sites.user(pool),
                        new SessionId(Ids.hex(11)),
                        List.of("scan"),
                        cookie,
                        Surroundings.UNKNOWN)
                .value()
                .reveal();
    }
}
