package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.DoubleUsers.PageKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of users who are one person does.
abstract class DoubleUsersContract {

    private static final AppId ACCOUNT = new AppId("wx0000000000000001");
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private DoubleUsers doubles;

    @Autowired
    private MergeRules rules;

    @Autowired
    private Users users;

    @Autowired
    private Pools pools;

    private final Pool pool = TestPools.pool();
    private final User elder = TestUsers.user(pool.id());
    private final User younger = TestUsers.user(pool.id());
    private final User third = TestUsers.user(pool.id());

    @BeforeEach
    void threeUsers() {
        pools.save(pool);
        Set.of(elder, younger, third).forEach(users::add);
    }

    @Test
    void aPairIsReportedOnce() {
        var found = new UsersFoundToBeOne(pool.id(), elder.id(), younger.id(), NOW);

        assertThat(doubles.report(found)).isTrue();
        assertThat(doubles.report(found)).isFalse();
        assertThat(all()).containsExactly(found);
        assertThat(doubles.reported(pool.id(), younger.id())).containsExactly(found);
        assertThat(doubles.reported(pool.id(), third.id())).isEmpty();
    }

    @Test
    void pagesBeginWithTheLatestPairAndLeaveNoneOut() {
        var sameMoment = Set.of(
                new UsersFoundToBeOne(pool.id(), elder.id(), younger.id(), NOW),
                new UsersFoundToBeOne(pool.id(), elder.id(), third.id(), NOW),
                new UsersFoundToBeOne(pool.id(), third.id(), younger.id(), NOW));
        var latest = new UsersFoundToBeOne(pool.id(), younger.id(), third.id(), NOW.plusMillis(1));
        sameMoment.forEach(doubles::report);
        doubles.report(latest);

        var seen = new ArrayList<UsersFoundToBeOne>();
        PageKey after = null;
        for (var page = doubles.page(pool.id(), after, 1); !page.isEmpty(); page = doubles.page(pool.id(), after, 1)) {
            var pair = page.getFirst();
            seen.add(pair);
            after = new PageKey(pair.at(), pair.elder(), pair.younger());
        }

        assertThat(seen).hasSize(4).startsWith(latest).containsAll(sameMoment);
        assertThat(doubles.page(TestPools.pool().id(), null, 10)).isEmpty();
    }

    @Test
    void onlyUsersWhoAreThereCanBeHeld() {
        assertThat(doubles.hold(pool.id(), Set.of(elder.id(), younger.id()))).isTrue();
        assertThat(doubles.hold(pool.id(), Set.of(elder.id(), new UserId(Ids.id()))))
                .isFalse();
        assertThat(doubles.hold(TestPools.pool().id(), Set.of(elder.id()))).isFalse();
    }

    @Test
    void allThatTheFormerUserIsKnownByGoesToTheOther() {
        var identity = TestUsers.identity(younger, ACCOUNT, TestUsers.openId(), null);
        var unionId = new UnionId("u" + Ids.hex(13));
        users.add(identity);
        users.own(pool.id(), unionId, younger.id());
        doubles.report(new UsersFoundToBeOne(pool.id(), elder.id(), younger.id(), NOW));

        doubles.merge(pool.id(), younger.id(), elder.id(), NOW);

        assertThat(users.recognise(identity.id()).map(Recognised::user)).contains(elder.id());
        assertThat(users.findByUnionId(pool.id(), unionId)).contains(elder.id());
        assertThat(all()).isEmpty();
        assertThat(doubles.hold(pool.id(), Set.of(younger.id()))).isFalse();
    }

    @Test
    void anOldIdGoesOnResolvingThroughMergerAfterMerger() {
        doubles.merge(pool.id(), third.id(), younger.id(), NOW);
        doubles.merge(pool.id(), younger.id(), elder.id(), NOW);

        assertThat(users.find(pool.id(), third.id())).contains(elder);
        assertThat(users.find(pool.id(), younger.id())).contains(elder);
        assertThat(users.find(TestPools.pool().id(), third.id())).isEmpty();
    }

    private List<UsersFoundToBeOne> all() {
        return doubles.page(pool.id(), null, 100);
    }

    @Test
    void aPoolReportsUnlessItHasAnotherRule() {
        assertThat(rules.of(pool.id())).isEqualTo(MergeRule.REPORT);
        rules.save(pool.id(), MergeRule.OLDER_WINS);
        assertThat(rules.of(pool.id())).isEqualTo(MergeRule.OLDER_WINS);
        rules.save(pool.id(), MergeRule.REPORT);
        assertThat(rules.of(pool.id())).isEqualTo(MergeRule.REPORT);
    }
}
