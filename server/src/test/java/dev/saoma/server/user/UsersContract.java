package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/// What every store of users does.
abstract class UsersContract {

    private static final AppId ACCOUNT = new AppId("wx0000000000000001");
    private static final AppId OTHER_ACCOUNT = new AppId("wx0000000000000002");

    @Autowired
    private Users users;

    @Autowired
    private Pools pools;

    private final Pool pool = TestPools.pool();
    private final Pool otherPool = TestPools.pool();

    @BeforeEach
    void savePools() {
        pools.save(pool);
        pools.save(otherPool);
    }

    private User added(Pool home) {
        var user = TestUsers.user(home.id());
        users.add(user);
        return user;
    }

    @Test
    void aUserIsFoundInItsOwnPoolOnly() {
        var user = added(pool);

        assertThat(users.find(pool.id(), user.id())).contains(user);
        assertThat(users.find(otherPool.id(), user.id())).isEmpty();
    }

    @Test
    void loginsAddUpAndAreNoChangeOfTheUser() {
        var user = added(pool);
        var last = user.createdAt().plusSeconds(60);

        users.add(pool.id(), user.id(), new Logins(1, last));
        users.add(pool.id(), user.id(), new Logins(2, last.minusSeconds(30)));
        users.add(pool.id(), user.id(), new Logins(4, null));
        users.add(otherPool.id(), user.id(), new Logins(8, last.plusSeconds(30)));

        var found = users.find(pool.id(), user.id()).orElseThrow();
        assertThat(found.logins()).isEqualTo(new Logins(7, last));
        assertThat(found.updatedAt()).isEqualTo(user.updatedAt());
    }

    @Test
    void whatIsWrittenOfAUserTakesNoLoginBack() {
        var seen = added(pool);
        users.add(pool.id(), seen.id(), new Logins(1, seen.createdAt()));

        users.update(seen.with(UserStatus.DEACTIVATED, seen.createdAt()));

        assertThat(users.find(pool.id(), seen.id()).orElseThrow().logins().count())
                .isEqualTo(1);
    }

    @Test
    void aUserKeepsHowTheyCameToBeOne() {
        var came = User.newcomer(
                new UserId(Ids.id()),
                pool.id(),
                Profile.named("来客"),
                UserSource.login(new ConnectionId(Ids.id())),
                Instant.EPOCH);
        users.add(came);

        assertThat(users.find(pool.id(), came.id()).map(User::source)).contains(came.source());
    }

    /// More often than the pool of connections has connections.
    @Test
    void lookingForAUnionIdGivesItsConnectionBack() {
        for (var time = 0; time < 30; time++) {
            assertThat(users.findByUnionId(pool.id(), new UnionId("nobody's"))).isEmpty();
        }
    }

    @Test
    void aUserIsFoundByPoolAccountAndOpenIdTogether() {
        var user = added(pool);
        var openId = TestUsers.openId();
        users.add(TestUsers.identity(user, ACCOUNT, openId, null));

        assertThat(users.findByIdentity(pool.id(), ACCOUNT, openId)).contains(user.id());
        assertThat(users.findByIdentity(pool.id(), OTHER_ACCOUNT, openId)).isEmpty();
        assertThat(users.findByIdentity(otherPool.id(), ACCOUNT, openId)).isEmpty();
    }

    @Test
    void anOpenIdIsTakenLetterByLetter() {
        var user = added(pool);
        var openId = TestUsers.openId();
        users.add(TestUsers.identity(user, ACCOUNT, openId, null));

        var shouted = new OpenId(openId.value().toUpperCase(Locale.ROOT));
        assertThat(users.findByIdentity(pool.id(), ACCOUNT, shouted)).isEmpty();
    }

    @Test
    void twoUsersCannotHaveOneIdentity() {
        var openId = TestUsers.openId();
        users.add(TestUsers.identity(added(pool), ACCOUNT, openId, null));
        var second = TestUsers.identity(added(pool), ACCOUNT, openId, null);

        assertThatThrownBy(() -> users.add(second)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theSamePersonIsSomebodyElseInAnotherPool() {
        var openId = TestUsers.openId();
        var here = added(pool);
        var there = added(otherPool);
        users.add(TestUsers.identity(here, ACCOUNT, openId, null));
        users.add(TestUsers.identity(there, ACCOUNT, openId, null));

        assertThat(users.findByIdentity(otherPool.id(), ACCOUNT, openId)).contains(there.id());
    }

    @Test
    void aUnionIdIsOneUsersInEachPool() {
        var unionId = new UnionId("u" + Ids.hex(13));
        var user = added(pool);
        var other = added(pool);
        users.own(pool.id(), unionId, user.id());
        users.own(otherPool.id(), unionId, added(otherPool).id());

        assertThat(users.findByUnionId(pool.id(), unionId)).contains(user.id());
        assertThatThrownBy(() -> users.own(pool.id(), unionId, other.id())).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aUnionIdThatComesLateIsWrittenOnce() {
        var identity = TestUsers.identity(added(pool), ACCOUNT, TestUsers.openId(), null);
        users.add(identity);

        users.learn(identity.id(), new UnionId("u-first"));
        users.learn(identity.id(), new UnionId("u-second"));

        assertThat(users.recognise(identity.id()).map(Recognised::unionId)).contains(new UnionId("u-first"));
    }

    @Test
    void aMissingUnionIdIsAskedForByOneAndOnceADay() {
        var identity = TestUsers.identity(added(pool), ACCOUNT, TestUsers.openId(), null);
        users.add(identity);
        var tomorrow = identity.createdAt().plus(Recognised.ASK_EVERY);

        assertThat(users.recognise(identity.id()).filter(known -> known.isToBeAskedFor(tomorrow.minusMillis(1))))
                .isEmpty();
        assertThat(users.recognise(identity.id()).filter(known -> known.isToBeAskedFor(tomorrow)))
                .isPresent();
        assertThat(users.claimAsking(identity.id(), tomorrow, identity.createdAt()))
                .isTrue();
        assertThat(users.claimAsking(identity.id(), tomorrow, identity.createdAt()))
                .isFalse();
    }
}
