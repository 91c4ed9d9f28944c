package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.Stores;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Who is who, on a real database: first logins, union ids that come late, and two users who turn out to be one.
@Import(PeopleContract.People.class)
abstract class PeopleContract {

    private static final Actor OPERATOR = new Actor.Program(new ClientId(Ids.id()));

    private static final Arrival.Terms ANYBODY = new Arrival.Terms(true, true, false);

    @Autowired
    private IdentifyPerson people;

    @Autowired
    private LearnUnionId learn;

    @Autowired
    private MergeUsers merge;

    @Autowired
    private MergeRules rules;

    @Autowired
    private DoubleUsers doubles;

    @Autowired
    private Users users;

    @Autowired
    private Followings followings;

    @Autowired
    private Pools pools;

    @Autowired
    private ScriptedWeChat weChat;

    @Autowired
    private Heard heard;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final Pool pool = TestPools.pool();
    private final OfficialAccount account = TestConnections.officialAccount(pool.id());
    private final OfficialAccount sister = TestConnections.officialAccount(pool.id());
    private final OpenId openId = TestUsers.openId();
    private final OpenId atSister = TestUsers.openId();
    private final UnionId unionId = new UnionId("u" + Ids.hex(13));

    /// What makes people, and those who listen.
    @TestConfiguration(proxyBeanMethods = false)
    @Import({
        IdentifyPerson.class,
        MeetPerson.class,
        AskUnionId.class,
        Errands.class,
        LearnUnionId.class,
        OnePerson.class,
        MergeUsers.class
    })
    static class People {
        @Bean
        ScriptedWeChat weChat() {
            return new ScriptedWeChat();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /// Events.
    static final class Heard {
        private final ConcurrentLinkedQueue<Object> events = new ConcurrentLinkedQueue<>();

        @EventListener
        void on(UsersFoundToBeOne found) {
            events.add(found);
        }

        @EventListener
        void on(UsersMerged merged) {
            events.add(merged);
        }

        @EventListener
        void on(UserAbsorbed absorbed) {
            events.add(absorbed);
        }

        <T> List<T> of(Class<T> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    @BeforeEach
    void aPool() {
        pools.save(pool);
    }

    @Test
    void somebodyWithTheUnionIdOfAUserIsThatUser() {
        weChat.tells(openId, unionId);
        weChat.tells(atSister, unionId);

        assertThat(identify(sister, atSister)).isEqualTo(identify(account, openId));
    }

    @Test
    void whereOnlyUsersLogInAStrangerIsMadeNoUser() {
        weChat.tells(openId, unionId);

        assertThat(people.identify(atLoginOnly(account, openId)))
                .isEqualTo(new Identification.Refused(Refusal.LOGIN_ONLY, null));

        assertThat(people.known(account, openId)).isEmpty();
        assertThat(users.findByUnionId(pool.id(), unionId)).isEmpty();
    }

    @Test
    void whereOnlyUsersLogInAUserComesInByTheUnionIdAndIsKnownFromThenOn() {
        weChat.tells(openId, unionId);
        weChat.tells(atSister, unionId);
        var user = identify(account, openId);

        assertThat(people.identify(atLoginOnly(sister, atSister))).isEqualTo(new Identification.Known(user));

        assertThat(people.known(sister, atSister)).contains(user);
    }

    @Test
    void whereOnlyUsersLogInNobodyIsTurnedAwayWhileWeChatDoesNotAnswer() {
        weChat.isSilentAbout(openId);

        assertThat(people.identify(atLoginOnly(account, openId))).isEqualTo(new Identification.Unclear());
    }

    @Test
    void whoeverIsNewHasAReadableNameAndFollows() {
        var user = users.find(pool.id(), identify(account, openId)).orElseThrow();

        assertThat(user.name()).matches("wx_[0-9a-f]{6}");
        assertThat(followings.of(IdentityId.of(account, openId))).isInstanceOf(Following.Follows.class);
    }

    @Test
    void aUnionIdThatComesLateIsAddedAndTheUserStaysTheSame() {
        var user = identify(account, openId);
        weChat.tells(openId, unionId);
        Stores.clock(clock).move(Duration.ofDays(1));

        assertThat(people.known(account, openId)).contains(user);

        await().untilAsserted(() ->
                assertThat(users.findByUnionId(pool.id(), unionId)).contains(user));
        assertThat(users.recognise(IdentityId.of(account, openId)).map(Recognised::unionId))
                .contains(unionId);
        weChat.tells(atSister, unionId);
        assertThat(identify(sister, atSister)).isEqualTo(user);
    }

    @Test
    void aMissingUnionIdIsAskedForOnceADayHoweverOftenSomebodyLogsIn() throws Exception {
        identify(account, openId);
        var before = weChat.asked();
        people.known(account, openId);
        Stores.clock(clock).move(Duration.ofDays(1));

        atOnce(Collections.nCopies(8, () -> people.known(account, openId)));

        await().untilAsserted(() -> assertThat(weChat.asked()).isEqualTo(before + 1));
        people.known(account, openId);
        assertThat(users.claimAsking(
                        IdentityId.of(account, openId),
                        clock.instant(),
                        clock.instant().minusMillis(1)))
                .as("it was asked today")
                .isFalse();
    }

    @Test
    void whatATransactionHasReadOfAFollowerItKnowsUntilItsEnd() {
        identify(account, openId);

        transaction.executeWithoutResult(_ -> {
            assertThat(people.isSeenToFollow(account, openId)).isFalse();
            people.known(account, openId);
            assertThat(people.isSeenToFollow(account, openId)).isTrue();
            assertThat(people.isSeenToFollow(sister, openId)).isFalse();
        });

        transaction.executeWithoutResult(
                _ -> assertThat(people.isSeenToFollow(account, openId)).isFalse());
        followings.left(IdentityId.of(account, openId), clock.instant().plusSeconds(1), OnLeave.KEEP, clock.instant());
        transaction.executeWithoutResult(_ -> {
            people.known(account, openId);
            assertThat(people.isSeenToFollow(account, openId)).isFalse();
        });
    }

    @Test
    void twoUsersWhoTurnOutToBeOneAreReportedAndLeftAlone() {
        var two = twoUsers();

        assertThat(reported())
                .singleElement()
                .satisfies(found ->
                        assertThat(List.of(found.elder(), found.younger())).isEqualTo(two));
        assertThat(heard.of(UsersFoundToBeOne.class)).contains(reported().getFirst());
        assertThat(people.known(account, openId)).contains(two.get(0));
        assertThat(people.known(sister, atSister)).contains(two.get(1));
    }

    @Test
    void theYoungerIsMergedIntoTheOlderWhereThePoolSaysSo() {
        rules.save(pool.id(), MergeRule.OLDER_WINS);
        var two = twoUsers();

        assertThat(people.known(sister, atSister)).contains(two.get(0));
        assertThat(users.find(pool.id(), two.get(1)).map(User::id)).contains(two.get(0));
        assertThat(heard.of(UsersMerged.class))
                .filteredOn(merged -> merged.former().equals(two.get(1)))
                .singleElement()
                .satisfies(merged -> {
                    assertThat(merged.into()).isEqualTo(two.get(0));
                    assertThat(merged.by()).isEqualTo("rule older-wins");
                    assertThat(merged.actor()).isEqualTo(new Actor.Itself());
                });
        assertThat(heard.of(UserAbsorbed.class))
                .filteredOn(absorbed -> absorbed.user().equals(two.get(0)))
                .as("what the record of the one who stays says")
                .singleElement()
                .satisfies(absorbed -> assertThat(absorbed.details())
                        .containsEntry("former", two.get(1).value())
                        .containsEntry("by", "rule older-wins"));
        assertThat(reported()).isEmpty();
    }

    @Test
    void usersAreMergedByHandInWhicheverWayIsWished() {
        var two = twoUsers();

        assertThat(merge.merge(pool.id(), two.get(0), two.get(1), OPERATOR)).isEqualTo(MergeOutcome.MERGED);

        assertThat(people.known(account, openId)).contains(two.get(1));
        assertThat(merge.merge(pool.id(), two.get(0), two.get(1), OPERATOR)).isEqualTo(MergeOutcome.ALREADY_ONE);
        assertThat(merge.merge(pool.id(), new UserId(Ids.id()), two.get(1), OPERATOR))
                .isEqualTo(MergeOutcome.UNKNOWN_USER);
        assertThat(merge.merge(TestPools.pool().id(), two.get(0), two.get(1), OPERATOR))
                .isEqualTo(MergeOutcome.UNKNOWN_USER);
    }

    @Test
    void theLoginsOfOnePersonWhoWasTwoAddUp() {
        var two = twoUsers();
        users.add(pool.id(), two.get(0), new Logins(2, clock.instant()));
        users.add(pool.id(), two.get(1), new Logins(3, clock.instant().minusSeconds(60)));

        merge.merge(pool.id(), two.get(1), two.get(0), OPERATOR);

        assertThat(users.find(pool.id(), two.get(0)).map(User::logins)).contains(new Logins(5, clock.instant()));
    }

    @Test
    void whoeverWasOneWithTheFormerUserIsOneWithTheOther() {
        var two = twoUsers();
        var third = identify(account, TestUsers.openId());

        doubles.report(new UsersFoundToBeOne(pool.id(), two.get(1), third, clock.instant()));

        merge.merge(pool.id(), two.get(1), third, OPERATOR);

        assertThat(reported())
                .singleElement()
                .satisfies(found -> assertThat(List.of(found.elder(), found.younger()))
                        .containsExactlyInAnyOrder(two.get(0), third));
    }

    @Test
    void usersWhomNothingShowsToBeOneAreNotMerged() {
        var two = twoUsers();
        var third = identify(account, TestUsers.openId());

        assertThat(merge.merge(pool.id(), third, two.get(0), OPERATOR)).isEqualTo(MergeOutcome.NOT_FOUND_TO_BE_ONE);
        assertThat(merge.merge(pool.id(), two.get(0), third, OPERATOR)).isEqualTo(MergeOutcome.NOT_FOUND_TO_BE_ONE);

        assertThat(users.find(pool.id(), third).map(User::id)).contains(third);
        assertThat(heard.of(UsersMerged.class))
                .noneMatch(merged -> merged.former().equals(third));
    }

    @Test
    void aMarkGoesWhenSomebodyWhoFollowsIsMergedIn() {
        var two = twoUsers();
        followings.left(IdentityId.of(account, openId), clock.instant(), OnLeave.MARK, clock.instant());
        followings.mark(two.get(0), true);
        assertThat(followings.markedAsLeft(pool.id(), two.get(0))).isPresent();

        merge.merge(pool.id(), two.get(1), two.get(0), OPERATOR);

        assertThat(followings.markedAsLeft(pool.id(), two.get(0))).isEmpty();
    }

    /// One person with several accounts, each of which some threads see for the first time, while the union id of
    /// each comes at its first login or late.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void howeverLoginsAndUnionIdsComeThereIsOneUserWithEveryIdentityOnce(long seed) throws Exception {
        rules.save(pool.id(), MergeRule.OLDER_WINS);
        var random = new Random(seed);
        var accounts = IntStream.range(0, 5)
                .mapToObj(_ -> TestConnections.officialAccount(pool.id()))
                .toList();
        var openIds = accounts.stream().map(_ -> TestUsers.openId()).toList();
        var work = new ArrayList<Callable<Object>>();
        for (var at = 0; at < accounts.size(); at++) {
            var home = accounts.get(at);
            var who = openIds.get(at);
            var late = random.nextBoolean();
            if (!late) {
                weChat.tells(who, unionId);
            }
            for (var times = 2 + random.nextInt(4); times > 0; times--) {
                work.add(() -> identify(home, who));
            }
            work.add(() -> {
                identify(home, who);
                learn.learn(IdentityId.of(home, who), unionId);
                return true;
            });
        }
        Collections.shuffle(work, random);

        atOnce(work);

        var userIds = IntStream.range(0, accounts.size())
                .mapToObj(at -> people.known(accounts.get(at), openIds.get(at)).orElseThrow())
                .distinct()
                .toList();
        assertThat(userIds).hasSize(1);
        assertThat(count("identity")).isEqualTo(accounts.size());
        assertThat(count("person")).isEqualTo(1);
        assertThat(users.findByUnionId(pool.id(), unionId)).contains(userIds.getFirst());
        assertThat(reported()).isEmpty();
    }

    private UserId identify(OfficialAccount at, OpenId who) {
        return people.identify(Arrival.of(at, who, ANYBODY)) instanceof Identification.Known(var user)
                ? user
                : Assertions.fail("Whoever comes by an official account is somebody");
    }

    private static Arrival atLoginOnly(OfficialAccount at, OpenId who) {
        return Arrival.of(TestConnections.loginOnly(at), who, ANYBODY);
    }

    private List<UsersFoundToBeOne> reported() {
        return doubles.page(pool.id(), null, 100);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where pool_id = :pool")
                .param("pool", pool.id().value())
                .query(Integer.class)
                .single();
    }

    /// Two users who turn out to be one: first the elder, whose union id comes last.
    private List<UserId> twoUsers() {
        weChat.tellsNothing(openId);
        var elder = identify(account, openId);
        Stores.clock(clock).move(Duration.ofSeconds(1));
        weChat.tells(atSister, unionId);
        var younger = identify(sister, atSister);
        assertThat(younger).isNotEqualTo(elder);
        learn.learn(IdentityId.of(account, openId), unionId);
        return List.of(elder, younger);
    }

    private static <T> void atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }
}
