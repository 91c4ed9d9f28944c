package dev.saoma.server.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.oidc.EndLogins;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Sessions;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.oidc.logout.LogoutSettings;
import dev.saoma.server.oidc.logout.TellApplications;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.OnH2;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Unsettled;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/// What a crash has left undone.
@OnH2
@Import({SettleLeaving.class, Errands.class, EndLogins.class, TellApplications.class, SettleLeavingTests.Quiet.class})
class SettleLeavingTests {

    /// No application wants to hear of anything here.
    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LogoutSettings.class)
    @ComponentScan(
            basePackageClasses = EndLogins.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.SessionEnds"))
    static class Quiet {
        @Bean
        AlarmKind logoutAlarm() {
            return new AlarmKind("logout", Duration.ofSeconds(20));
        }

        @Bean
        AlarmClock alarms() {
            return new AlarmClock() {
                @Override
                public void set(AlarmKind kind, List<String> ids, Instant at) {}

                @Override
                public void move(AlarmKind kind, String id, Instant to) {}

                @Override
                public void cancel(AlarmKind kind, String id) {}

                @Override
                public void ring() {}
            };
        }
    }

    @Autowired
    private SettleLeaving settle;

    @Autowired
    private Followings followings;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Users users;

    @Autowired
    private Pools pools;

    @Autowired
    private EndLogins logins;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private SettableClock clock;

    @Test
    void whatWasLeftUndoneIsDoneAndALoginOfAfterwardsStays() {
        var pool = TestPools.pool();
        pools.save(pool);
        var user = TestUsers.user(pool.id());
        users.add(user);
        var identity = TestUsers.identity(user, new AppId("wx0000000000000001"), TestUsers.openId(), null);
        users.add(identity);
        var before =
                session(new Login(user.id(), new SessionId(Ids.hex(11)), List.of("mca"), clock.instant()), pool.id());
        followings.left(identity.id(), clock.instant(), OnLeave.END_SESSIONS, clock.instant());
        clock.move(Duration.ofSeconds(1));
        var after =
                session(new Login(user.id(), new SessionId(Ids.hex(11)), List.of("mca"), clock.instant()), pool.id());

        settle.finish();
        assertThat(followings.unsettled(identity.id()))
                .as("logins may be under way")
                .isPresent();

        clock.move(Duration.ofSeconds(15));
        settle.finish();
        assertThat(followings.unsettled(identity.id())).isEmpty();
        assertThat(followings.markedAsLeft(pool.id(), user.id())).isPresent();
        assertThat(sessions.find(pool.id(), before.key(), clock.instant())).isEmpty();
        assertThat(sessions.find(pool.id(), after.key(), clock.instant())).isPresent();
    }

    @Test
    void oneOfWhomItCannotBeDoneHoldsUpNobody() {
        var pool = TestPools.pool();
        pools.save(pool);
        var stuck = left(pool.id());
        clock.move(Duration.ofSeconds(1));
        var next = left(pool.id());
        clock.move(Duration.ofSeconds(20));
        var stumbling =
                new SettleLeaving(new Stumbling(followings, stuck.user()), logins, transaction, clock, new Errands());

        stumbling.finish();

        assertThat(followings.unsettled(next.id())).isEmpty();
        assertThat(followings.unsettled(stuck.id()))
                .hasValueSatisfying(unsettled -> assertThat(unsettled.since()).isEqualTo(clock.instant()));
        settle.finish();
        assertThat(followings.unsettled(stuck.id()))
                .as("its turn comes again later")
                .isPresent();
        clock.move(Duration.ofSeconds(20));
        settle.finish();
        assertThat(followings.unsettled(stuck.id())).isEmpty();
    }

    private Identity left(PoolId pool) {
        var user = TestUsers.user(pool);
        users.add(user);
        var identity = TestUsers.identity(user, new AppId("wx0000000000000001"), TestUsers.openId(), null);
        users.add(identity);
        followings.left(identity.id(), clock.instant(), OnLeave.MARK, clock.instant());
        return identity;
    }

    /// Fails whenever it comes to one user.
    private record Stumbling(Followings followings, UserId over) implements Followings {

        @Override
        public boolean began(IdentityId identity, Instant said, Instant now) {
            return followings.began(identity, said, now);
        }

        @Override
        public boolean follows(IdentityId identity, Instant said, Instant now) {
            return followings.follows(identity, said, now);
        }

        @Override
        public boolean left(IdentityId identity, Instant said, OnLeave onLeave, Instant now) {
            return followings.left(identity, said, onLeave, now);
        }

        @Override
        public Following of(IdentityId identity) {
            return followings.of(identity);
        }

        @Override
        public List<Standing> of(PoolId pool, UserId user) {
            return followings.of(pool, user);
        }

        @Override
        public Optional<Instant> markedAsLeft(PoolId pool, UserId user) {
            return followings.markedAsLeft(pool, user);
        }

        @Override
        public Optional<Unsettled> unsettled(IdentityId identity) {
            return followings.unsettled(identity);
        }

        @Override
        public List<Unsettled> unsettled(Instant before, int limit) {
            return followings.unsettled(before, limit);
        }

        @Override
        public void mark(UserId user, boolean leaving) {
            if (user.equals(over)) {
                throw new IllegalStateException("cannot be marked");
            }
            followings.mark(user, leaving);
        }

        @Override
        public void settled(Unsettled done) {
            followings.settled(done);
        }

        @Override
        public void putOff(Unsettled failed, Instant now) {
            followings.putOff(failed, now);
        }
    }

    private Session session(Login login, PoolId pool) {
        var end = clock.instant().plus(Duration.ofHours(1));
        var session = new Session(Digest.of(Ids.id()), pool, login, Surroundings.UNKNOWN, clock.instant(), end, end);
        sessions.add(session);
        return session;
    }
}
