package dev.saoma.server.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
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
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// What a crash has left undone.
@OnH2
@Import({SettleLeaving.class, EndLogins.class, TellApplications.class, SettleLeavingTests.Quiet.class})
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

    private Session session(Login login, PoolId pool) {
        var end = clock.instant().plus(Duration.ofHours(1));
        var session = new Session(Digest.of(Ids.id()), pool, login, Surroundings.UNKNOWN, clock.instant(), end, end);
        sessions.add(session);
        return session;
    }
}
