package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Following.Follows;
import dev.saoma.server.user.Following.Left;
import dev.saoma.server.user.Followings.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of followers does.
abstract class FollowingsContract {

    private static final AppId ACCOUNT = new AppId("wx0000000000000001");
    private static final AppId OTHER_ACCOUNT = new AppId("wx0000000000000002");
    private static final Instant SAID = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOW = SAID.plusMillis(700);

    @Autowired
    private Followings followings;

    @Autowired
    private Users users;

    @Autowired
    private Pools pools;

    private final Pool pool = TestPools.pool();
    private final User user = TestUsers.user(pool.id());
    private final IdentityId identity =
            TestUsers.identity(user, ACCOUNT, TestUsers.openId(), null).id();
    private final IdentityId other =
            TestUsers.identity(user, OTHER_ACCOUNT, TestUsers.openId(), null).id();

    @BeforeEach
    void aUserWithTwoIdentities() {
        pools.save(pool);
        users.add(user);
        List.of(identity, other).forEach(id -> users.add(TestUsers.identity(user, id.appId(), id.openId(), null)));
    }

    @Test
    void itIsRememberedSinceWhenSomebodyFollowsAndWhenTheyLeft() {
        assertThat(followings.of(identity)).isEqualTo(new Following.Unsaid());

        assertThat(followings.began(identity, SAID, NOW)).isTrue();
        assertThat(followings.of(identity)).isEqualTo(new Follows(SAID));

        assertThat(followings.left(identity, SAID.plusSeconds(9), OnLeave.KEEP, NOW))
                .isTrue();
        assertThat(followings.of(identity)).isEqualTo(new Left(SAID, SAID.plusSeconds(9)));
        assertThat(followings.of(other)).isEqualTo(new Following.Unsaid());
    }

    @Test
    void allThatAUserIsKnownByIsListedWithWhetherItFollows() {
        followings.began(identity, SAID, NOW);
        followings.left(identity, SAID.plusSeconds(9), OnLeave.KEEP, NOW);

        assertThat(followings.of(pool.id(), user.id()))
                .containsExactly(
                        new Standing(identity, new Left(SAID, SAID.plusSeconds(9))),
                        new Standing(other, new Following.Unsaid()));
        assertThat(followings.of(TestPools.pool().id(), user.id())).isEmpty();
    }

    @Test
    void ofSomebodyUnknownNothingIsRemembered() {
        var stranger = new IdentityId(pool.id(), ACCOUNT, TestUsers.openId());

        assertThat(followings.began(stranger, SAID, NOW)).isFalse();
        assertThat(followings.left(stranger, SAID, OnLeave.MARK, NOW)).isFalse();
    }

    @Test
    void aScanOfAFollowerChangesNothingAndThatOfSomebodyElseDoes() {
        assertThat(followings.follows(identity, SAID, NOW)).isTrue();
        assertThat(followings.follows(identity, SAID.plusSeconds(1), NOW)).isFalse();
        assertThat(followings.of(identity)).isEqualTo(new Follows(SAID));

        followings.left(identity, SAID.plusSeconds(2), OnLeave.KEEP, NOW);

        assertThat(followings.follows(identity, SAID.plusSeconds(1), NOW)).isFalse();
        assertThat(followings.follows(identity, SAID.plusSeconds(3), NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderItComesTheNewestCounts(long seed) {
        var random = new Random(seed);
        var seconds = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(seconds, random);

        // At even seconds the person began to follow, at odd ones they left.
        for (var second : seconds) {
            var said = SAID.plusSeconds(second);
            if (second % 2 == 0) {
                followings.began(identity, said, NOW);
            } else {
                followings.left(identity, said, OnLeave.MARK, NOW);
            }
        }

        assertThat(followings.of(identity))
                .isInstanceOfSatisfying(
                        Left.class, left -> assertThat(left.at()).isEqualTo(SAID.plusSeconds(11)));
    }

    @Test
    void whatIsToBeDoneIsKeptUntilItIsDone() {
        followings.began(identity, SAID, NOW);
        followings.left(identity, SAID.plusSeconds(1), OnLeave.END_SESSIONS, NOW);
        var first = new Unsettled(identity, user.id(), NOW, true, NOW);

        assertThat(followings.unsettled(identity)).contains(first);
        assertThat(followings.unsettled(NOW.plusMillis(1), 1000)).contains(first);
        assertThat(followings.unsettled(NOW, 1000)).doesNotContain(first);

        // More comes while it is being done: that is not done yet.
        followings.left(identity, SAID.plusSeconds(2), OnLeave.END_SESSIONS, NOW.plusSeconds(1));
        followings.settled(first);
        var second = followings.unsettled(identity).orElseThrow();
        assertThat(second.endLoginsUntil()).isEqualTo(NOW.plusSeconds(1));
        followings.settled(second);
        assertThat(followings.unsettled(identity)).isEmpty();
    }

    @Test
    void aConnectionThatKeepsHasNothingToBeDone() {
        followings.began(identity, SAID, NOW);
        followings.left(identity, SAID.plusSeconds(1), OnLeave.KEEP, NOW);

        assertThat(followings.unsettled(identity)).isEmpty();
    }

    @Test
    void aUserIsMarkedWhileNoneOfTheirIdentitiesFollows() {
        followings.began(identity, SAID, NOW);
        followings.began(other, SAID, NOW);

        followings.left(identity, SAID.plusSeconds(1), OnLeave.MARK, NOW);
        followings.mark(user.id(), true);
        assertThat(followings.markedAsLeft(pool.id(), user.id())).isEmpty();

        followings.left(other, SAID.plusSeconds(2), OnLeave.MARK, NOW);
        followings.mark(user.id(), true);
        assertThat(followings.markedAsLeft(pool.id(), user.id())).contains(SAID.plusSeconds(2));

        followings.began(identity, SAID.plusSeconds(3), NOW);
        followings.mark(user.id(), followings.unsettled(identity).orElseThrow().left());
        assertThat(followings.markedAsLeft(pool.id(), user.id())).isEmpty();
    }
}
