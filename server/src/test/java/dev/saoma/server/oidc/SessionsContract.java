package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of sessions does.
abstract class SessionsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private Sessions sessions;

    @Autowired
    private Pools pools;

    @Autowired
    private Users users;

    private final Pool pool = TestPools.pool();
    private final Pool otherPool = TestPools.pool();

    @BeforeEach
    void savePools() {
        pools.save(pool);
        pools.save(otherPool);
    }

    private Session added(Instant at) {
        var user = TestUsers.user(pool.id());
        users.add(user);
        var login = new Login(user.id(), new SessionId(Ids.hex(11)), List.of("swk", "user"), at);
        var session = new Session(
                Digest.of(Ids.hex(16)),
                pool.id(),
                login,
                new Surroundings("Chrome", "Windows", "CN", "Shanghai", "2001:db8::1"),
                at,
                at.plusSeconds(600),
                at.plus(Duration.ofDays(1)));
        sessions.add(session);
        return session;
    }

    @Test
    void aSessionIsFoundInItsOwnPoolUntilItExpires() {
        var session = added(NOW);

        assertThat(sessions.find(pool.id(), session.key(), NOW)).contains(session);
        assertThat(sessions.find(otherPool.id(), session.key(), NOW)).isEmpty();
        assertThat(sessions.find(pool.id(), session.key(), session.expiresAt())).isEmpty();
    }

    @Test
    void useMovesTheEndOff() {
        var session = added(NOW);
        sessions.seen(session.key(), NOW.plusSeconds(60), NOW.plusSeconds(660));

        assertThat(sessions.find(pool.id(), session.key(), NOW.plusSeconds(650)))
                .hasValueSatisfying(found -> assertThat(found.seenAt()).isEqualTo(NOW.plusSeconds(60)));
    }

    @Test
    void aSessionIsEndedByItsKeyOrByItsNameInItsOwnPoolOnly() {
        var one = added(NOW);
        var other = added(NOW);
        sessions.end(otherPool.id(), one.key());
        sessions.end(otherPool.id(), other.login().session());
        assertThat(sessions.find(pool.id(), one.key(), NOW)).isPresent();
        assertThat(sessions.find(pool.id(), other.key(), NOW)).isPresent();

        sessions.end(pool.id(), one.key());
        sessions.end(pool.id(), other.login().session());
        assertThat(sessions.find(pool.id(), one.key(), NOW)).isEmpty();
        assertThat(sessions.find(pool.id(), other.key(), NOW)).isEmpty();
    }

    @Test
    void aSessionIsKnownByTheNamesOfThoseWhosePlaceItTook() {
        var first = added(NOW).login().session();
        var second = added(NOW).login().session();
        var third = added(NOW).login().session();
        sessions.succeed(pool.id(), first, second);
        sessions.end(pool.id(), first);
        sessions.succeed(pool.id(), second, third);
        sessions.end(pool.id(), second);

        assertThat(sessions.current(pool.id(), first)).isEqualTo(third);
        assertThat(sessions.current(pool.id(), third)).isEqualTo(third);
        assertThat(sessions.current(otherPool.id(), first)).isEqualTo(first);
        assertThat(sessions.names(pool.id(), third)).startsWith(third).containsExactlyInAnyOrder(first, second, third);
        assertThat(sessions.names(otherPool.id(), third)).containsExactly(third);

        sessions.end(pool.id(), third);
        assertThat(sessions.current(pool.id(), first)).isEqualTo(first);
    }

    @Test
    void aNameThatComesBackIsTheLatestOnes() {
        var first = added(NOW).login().session();
        var second = added(NOW).login().session();
        sessions.succeed(pool.id(), first, second);
        sessions.succeed(pool.id(), second, first);
        sessions.succeed(pool.id(), first, second);

        assertThat(sessions.names(pool.id(), second)).containsExactlyInAnyOrder(first, second);
        assertThat(sessions.current(pool.id(), first)).isEqualTo(second);
    }

    @Test
    void oldSessionsAreForgottenAFewAtATime() {
        var longAgo = NOW.minus(Duration.ofDays(2000));
        for (var count = 0; count < 3; count++) {
            added(longAgo);
        }
        var kept = added(NOW);
        var before = longAgo.plus(Duration.ofDays(2));

        assertThat(sessions.forget(before, 2)).isEqualTo(2);
        assertThat(sessions.forget(before, 2)).isEqualTo(1);
        assertThat(sessions.find(pool.id(), kept.key(), NOW)).contains(kept);
    }
}
