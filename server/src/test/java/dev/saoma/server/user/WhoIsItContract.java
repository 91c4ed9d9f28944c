package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.MatchedField;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.Meanwhile;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Arrival.Terms;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The rule by which it is told who somebody is, on a real database: a row for each case.
@Import(WhoIsItContract.People.class)
abstract class WhoIsItContract {

    private static final Association NONE = Association.NONE;
    private static final Association MATCHING = new Association.FieldMatching(Set.of(MatchedField.PHONE));
    private static final Association ASKING = new Association.AskBinding(Set.of(BindingProof.USERNAME_PASSWORD));

    private static final boolean LOGIN_ONLY = true;
    private static final boolean MAKES_USERS = false;

    private static final Terms OPEN = new Terms(true, true, false);
    private static final Terms CLOSED = new Terms(false, true, false);
    private static final Terms DEVICE = new Terms(true, false, false);

    /// What there is of the person before they come.
    enum Before {
        NOTHING,
        IDENTITY,
        IDENTITY_OF_A_DEACTIVATED_USER,
        UNION_ID,
        UNION_ID_OF_A_DEACTIVATED_USER,
        UNION_ID_AND_PHONE_OF_ANOTHER_USER,
        PHONE,
        PHONE_THAT_NOBODY_VERIFIED,
        PHONE_OF_A_DEACTIVATED_USER,
        PHONE_OF_SOMEBODY_KNOWN_THERE,
        NOTHING_AND_WECHAT_IS_SILENT
    }

    enum Then {
        LOGS_IN,
        IS_A_NEW_USER,
        IS_ASKED,
        UNCLEAR,
        REFUSED_AS_DEACTIVATED,
        REFUSED_AS_LOGIN_ONLY,
        REFUSED_AS_REGISTRATION_IS_CLOSED,
        REFUSED_AS_NO_PAGE_CAN_ASK
    }

    /// A row of the table.
    record Row(Before before, Association association, boolean loginOnly, Terms terms, Then then) {}

    static List<Row> table() {
        return List.of(
                new Row(Before.IDENTITY, NONE, MAKES_USERS, OPEN, Then.LOGS_IN),
                new Row(Before.IDENTITY, NONE, LOGIN_ONLY, CLOSED, Then.LOGS_IN),
                new Row(Before.IDENTITY, ASKING, MAKES_USERS, OPEN, Then.LOGS_IN),
                new Row(Before.IDENTITY, ASKING, MAKES_USERS, DEVICE, Then.LOGS_IN),
                new Row(Before.IDENTITY_OF_A_DEACTIVATED_USER, NONE, MAKES_USERS, OPEN, Then.REFUSED_AS_DEACTIVATED),
                new Row(Before.UNION_ID, NONE, MAKES_USERS, OPEN, Then.LOGS_IN),
                new Row(Before.UNION_ID, NONE, LOGIN_ONLY, CLOSED, Then.LOGS_IN),
                new Row(Before.UNION_ID, ASKING, MAKES_USERS, OPEN, Then.LOGS_IN),
                new Row(Before.UNION_ID_AND_PHONE_OF_ANOTHER_USER, MATCHING, MAKES_USERS, OPEN, Then.LOGS_IN),
                new Row(Before.UNION_ID_OF_A_DEACTIVATED_USER, NONE, MAKES_USERS, OPEN, Then.REFUSED_AS_DEACTIVATED),
                new Row(Before.PHONE, MATCHING, MAKES_USERS, OPEN, Then.LOGS_IN),
                new Row(Before.PHONE, MATCHING, LOGIN_ONLY, CLOSED, Then.LOGS_IN),
                new Row(Before.PHONE, NONE, MAKES_USERS, OPEN, Then.IS_A_NEW_USER),
                new Row(Before.PHONE, ASKING, MAKES_USERS, OPEN, Then.IS_ASKED),
                new Row(Before.PHONE_THAT_NOBODY_VERIFIED, MATCHING, MAKES_USERS, OPEN, Then.IS_A_NEW_USER),
                new Row(Before.PHONE_OF_SOMEBODY_KNOWN_THERE, MATCHING, MAKES_USERS, OPEN, Then.IS_A_NEW_USER),
                new Row(Before.PHONE_OF_SOMEBODY_KNOWN_THERE, MATCHING, LOGIN_ONLY, OPEN, Then.REFUSED_AS_LOGIN_ONLY),
                new Row(Before.PHONE_OF_A_DEACTIVATED_USER, MATCHING, MAKES_USERS, OPEN, Then.REFUSED_AS_DEACTIVATED),
                new Row(Before.NOTHING, ASKING, MAKES_USERS, OPEN, Then.IS_ASKED),
                new Row(Before.NOTHING, ASKING, LOGIN_ONLY, OPEN, Then.IS_ASKED),
                new Row(Before.NOTHING, ASKING, MAKES_USERS, CLOSED, Then.IS_ASKED),
                new Row(Before.NOTHING, ASKING, MAKES_USERS, DEVICE, Then.REFUSED_AS_NO_PAGE_CAN_ASK),
                new Row(Before.NOTHING, NONE, MAKES_USERS, OPEN, Then.IS_A_NEW_USER),
                new Row(Before.NOTHING, NONE, MAKES_USERS, DEVICE, Then.IS_A_NEW_USER),
                new Row(Before.NOTHING, NONE, LOGIN_ONLY, OPEN, Then.REFUSED_AS_LOGIN_ONLY),
                new Row(Before.NOTHING, NONE, MAKES_USERS, CLOSED, Then.REFUSED_AS_REGISTRATION_IS_CLOSED),
                new Row(Before.NOTHING, MATCHING, MAKES_USERS, OPEN, Then.IS_A_NEW_USER),
                new Row(Before.NOTHING, MATCHING, LOGIN_ONLY, OPEN, Then.REFUSED_AS_LOGIN_ONLY),
                new Row(Before.NOTHING, MATCHING, MAKES_USERS, CLOSED, Then.REFUSED_AS_REGISTRATION_IS_CLOSED),
                new Row(Before.NOTHING_AND_WECHAT_IS_SILENT, NONE, MAKES_USERS, OPEN, Then.IS_A_NEW_USER),
                new Row(Before.NOTHING_AND_WECHAT_IS_SILENT, NONE, LOGIN_ONLY, OPEN, Then.UNCLEAR),
                new Row(Before.NOTHING_AND_WECHAT_IS_SILENT, NONE, MAKES_USERS, CLOSED, Then.UNCLEAR),
                new Row(Before.NOTHING_AND_WECHAT_IS_SILENT, ASKING, MAKES_USERS, OPEN, Then.IS_ASKED),
                new Row(Before.NOTHING_AND_WECHAT_IS_SILENT, ASKING, LOGIN_ONLY, CLOSED, Then.IS_ASKED));
    }

    @Autowired
    private IdentifyPerson people;

    @Autowired
    private Users users;

    @Autowired
    private ManageUsers manage;

    @Autowired
    private DetachIdentity detach;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PasswordHashes hashes;

    @Autowired
    private ProveAccount accounts;

    @Autowired
    private Pools pools;

    @Autowired
    private DoubleUsers doubles;

    @Autowired
    private OwnIdentities own;

    @Autowired
    private ScriptedWeChat weChat;

    @Autowired
    private Refusals refusals;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcClient jdbc;

    private final Pool pool = TestPools.pool();
    private final OfficialAccount account = TestConnections.officialAccount(pool.id());
    private final OfficialAccount sister = TestConnections.officialAccount(pool.id());
    private final OpenId openId = TestUsers.openId();
    private final UnionId unionId = new UnionId("u" + Ids.hex(13));
    private final PhoneNumber phone = new PhoneNumber("+8613800138000");

    /// What tells people apart, and who hears of the refusals.
    @TestConfiguration(proxyBeanMethods = false)
    @Import({
        IdentifyPerson.class,
        MeetPerson.class,
        LearnUnionId.class,
        OnePerson.class,
        MergeUsers.class,
        ManageUsers.class,
        DetachIdentity.class,
        Passwords.class,
        ProveAccount.class
    })
    static class People {
        @Bean
        ScriptedWeChat weChat() {
            return new ScriptedWeChat();
        }

        @Bean
        Refusals refusals() {
            return new Refusals();
        }
    }

    /// Keeps what goes on record.
    static final class Refusals {
        private final List<PersonRefused> heard = Collections.synchronizedList(new ArrayList<>());

        @EventListener
        void on(PersonRefused refused) {
            heard.add(refused);
        }
    }

    @BeforeEach
    void aPool() {
        pools.save(pool);
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatIsKnownDecidesWhoItIs(Row row) {
        var who = before(row.before());
        var at = TestConnections.associating(row.loginOnly(), row.association(), account);
        var people = count("person");

        var found = this.people.identify(new Arrival(at, openId, null, phone, row.terms(), Arrival.By.CODE));

        assertThat(count("person")).isEqualTo(row.then() == Then.IS_A_NEW_USER ? people + 1 : people);
        assertThat(said(found, who)).isEqualTo(row.then());
        if (found instanceof Identification.Known(var user)) {
            assertThat(users.recognise(IdentityId.of(account, openId)).map(Recognised::user))
                    .contains(user);
        }
        if (found instanceof Identification.Refused refused) {
            assertThat(refusals.heard)
                    .as("the reason is on record")
                    .contains(new PersonRefused(pool.id(), account.identifier(), openId, refused.reason()));
        }
    }

    private @Nullable UserId before(Before before) {
        return switch (before) {
            case NOTHING -> null;
            case NOTHING_AND_WECHAT_IS_SILENT -> {
                weChat.isSilentAbout(openId);
                yield null;
            }
            case IDENTITY -> known(account, openId, user(UserStatus.ACTIVATED));
            case IDENTITY_OF_A_DEACTIVATED_USER -> known(account, openId, user(UserStatus.DEACTIVATED));
            case UNION_ID -> byUnionId(UserStatus.ACTIVATED);
            case UNION_ID_OF_A_DEACTIVATED_USER -> byUnionId(UserStatus.DEACTIVATED);
            case UNION_ID_AND_PHONE_OF_ANOTHER_USER -> {
                withPhone(true, UserStatus.ACTIVATED);
                yield byUnionId(UserStatus.ACTIVATED);
            }
            case PHONE -> withPhone(true, UserStatus.ACTIVATED);
            case PHONE_THAT_NOBODY_VERIFIED -> withPhone(false, UserStatus.ACTIVATED);
            case PHONE_OF_A_DEACTIVATED_USER -> withPhone(true, UserStatus.DEACTIVATED);
            case PHONE_OF_SOMEBODY_KNOWN_THERE ->
                known(account, TestUsers.openId(), withPhone(true, UserStatus.ACTIVATED));
        };
    }

    private static Then said(Identification found, @Nullable UserId who) {
        return switch (found) {
            case Identification.Known(var user) -> user.equals(who) ? Then.LOGS_IN : Then.IS_A_NEW_USER;
            case Identification.ToBeAsked _ -> Then.IS_ASKED;
            case Identification.Unclear _ -> Then.UNCLEAR;
            case Identification.Refused refused ->
                switch (refused.reason()) {
                    case DEACTIVATED -> Then.REFUSED_AS_DEACTIVATED;
                    case LOGIN_ONLY -> Then.REFUSED_AS_LOGIN_ONLY;
                    case REGISTRATION_CLOSED -> Then.REFUSED_AS_REGISTRATION_IS_CLOSED;
                    case NO_PAGE_TO_ASK_ON -> Then.REFUSED_AS_NO_PAGE_CAN_ASK;
                    case BOUND_ALREADY, SOMEBODY_ELSES -> throw new AssertionError("Nobody was bound");
                };
        };
    }

    @Test
    void aNewUserHasTheNumberThatWeChatVouchesForUnlessItIsSomebodyElses() {
        var first = made(new Arrival(account, openId, null, phone, OPEN, Arrival.By.CODE));
        var second = made(new Arrival(account, TestUsers.openId(), null, phone, OPEN, Arrival.By.CODE));

        assertThat(profile(first).phone()).isEqualTo(phone);
        assertThat(profile(first).phoneVerified()).isTrue();
        assertThat(profile(second).phone()).isNull();
    }

    @Test
    void whoeverProvesAnAccountGetsItsIdentityAndTheNextLoginAsksNothing() {
        var mei = withPassword("mei");
        var asking = arrival(ASKING, MAKES_USERS);

        assertThat(accounts.byPassword(
                        pool.id(), BindingProof.USERNAME_PASSWORD, " Mei ", new Secret("right password")))
                .isEqualTo(new ProveAccount.Claim.Proven(mei));
        assertThat(bind(asking, mei)).isEqualTo(new Identification.Known(mei));

        assertThat(people.identify(asking)).isEqualTo(new Identification.Known(mei));
    }

    @Test
    void aProvenAccountGetsTheNumberThatWeChatVouchesForUnlessOneOfItsOwnWasVerifiedBefore() {
        var without = withPassword("mei");
        var with = withPhone(true, UserStatus.ACTIVATED);
        var other = new PhoneNumber("+8613800138001");
        var at = TestConnections.associating(MAKES_USERS, ASKING, account);

        assertThat(bind(new Arrival(at, openId, null, other, OPEN, Arrival.By.CODE), without))
                .isEqualTo(new Identification.Known(without));
        assertThat(bind(
                        new Arrival(
                                at, TestUsers.openId(), null, new PhoneNumber("+8613800138002"), OPEN, Arrival.By.CODE),
                        with))
                .isEqualTo(new Identification.Known(with));

        assertThat(profile(without))
                .extracting(Profile::phone, Profile::phoneVerified)
                .containsExactly(other, true);
        assertThat(profile(with).phone()).isEqualTo(phone);
    }

    @Test
    void aWrongPasswordAndAnAccountThatIsNotThereAreTheSame() {
        withPassword("mei");

        assertThat(List.of("mei", "nobody", "", "+1"))
                .allSatisfy(name -> assertThat(accounts.byPassword(
                                pool.id(), BindingProof.USERNAME_PASSWORD, name, new Secret("wrong password")))
                        .isEqualTo(new ProveAccount.Claim.NotProven()));
    }

    @Test
    void anAccountThatHasAnIdentityThereIsNotBoundToAnother() {
        var mei = withPassword("mei");
        known(account, TestUsers.openId(), mei);

        assertThat(bind(arrival(ASKING, MAKES_USERS), mei))
                .isEqualTo(new Identification.Refused(Refusal.BOUND_ALREADY, mei));
        assertThat(users.recognise(IdentityId.of(account, openId))).isEmpty();
    }

    @Test
    void twoWhoProveOneAccountAtOnceDoNotBothGetIt() throws Exception {
        var mei = withPassword("mei");
        var work = new ArrayList<Callable<Identification>>();
        for (var count = 0; count < 6; count++) {
            var someone = TestUsers.openId();
            var at = TestConnections.associating(MAKES_USERS, ASKING, account);
            work.add(() -> bind(new Arrival(at, someone, null, null, OPEN, Arrival.By.CODE), mei));
        }

        var answers = atOnce(work);

        assertThat(answers).filteredOn(new Identification.Known(mei)::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(new Identification.Refused(Refusal.BOUND_ALREADY, mei)::equals)
                .hasSize(5);
    }

    @Test
    void whatIsTooLateForWhoeverAskedIsNotBound() {
        var mei = withPassword("mei");
        var late = people.bind(
                arrival(ASKING, MAKES_USERS), mei, new Attachment("username-password", "scan"), _ -> Optional.empty());

        assertThat(late).isEmpty();
        assertThat(users.recognise(IdentityId.of(account, openId))).isEmpty();
    }

    @Test
    void aProvenAccountThatHasBecomePartOfAnotherIsBoundAsTheOther() {
        var mei = withPassword("mei");
        var elder = user(UserStatus.ACTIVATED);
        transaction.executeWithoutResult(_ -> doubles.merge(pool.id(), mei, elder, clock.instant()));

        assertThat(bind(arrival(ASKING, MAKES_USERS), mei)).isEqualTo(new Identification.Known(elder));
        assertThat(users.findByIdentity(pool.id(), account.appId(), openId)).contains(elder);
    }

    @Test
    void aProvenAccountThatIsErasedMeanwhileIsRefusedLikeOneThatIsShutOut() {
        var mei = withPassword("mei");
        transaction.executeWithoutResult(_ -> own.erase(pool.id(), mei, clock.instant()));

        assertThat(bind(arrival(ASKING, MAKES_USERS), mei))
                .isEqualTo(new Identification.Refused(Refusal.DEACTIVATED, null));
    }

    @Test
    void whatCameByAScanIsTakenBackWithAllThatTheSameWeChatHasJoinedSince() {
        var mei = withPassword("mei");
        var asking = new Arrival(
                TestConnections.associating(MAKES_USERS, ASKING, account),
                openId,
                unionId,
                null,
                OPEN,
                Arrival.By.CODE);
        assertThat(bind(asking, mei)).isEqualTo(new Identification.Known(mei));
        var elsewhere = TestUsers.openId();
        weChat.tells(elsewhere, unionId);
        assertThat(people.identify(Arrival.of(sister, elsewhere, OPEN))).isEqualTo(new Identification.Known(mei));
        var other = TestConnections.officialAccount(pool.id());
        known(other, TestUsers.openId(), mei);

        transaction.executeWithoutResult(_ -> detach.cameBy(pool.id(), mei, "another scan"));
        assertThat(users.identities(pool.id(), mei)).hasSize(3);
        transaction.executeWithoutResult(_ -> detach.cameBy(pool.id(), mei, "scan"));

        assertThat(users.identities(pool.id(), mei)).extracting(Identity::appId).containsExactly(other.appId());
        assertThat(users.findByUnionId(pool.id(), unionId)).isEmpty();
        assertThat(people.identify(asking)).isInstanceOf(Identification.ToBeAsked.class);
    }

    @Test
    void aNumberThatIsAnothersInThatMomentLetsNobodyIn() {
        var mei = withPhone(true, UserStatus.ACTIVATED);
        var before = users.find(pool.id(), mei).orElseThrow();
        var mended =
                before.with(before.profile().withVerifiedPhone(new PhoneNumber("+8613800138009")), clock.instant());
        var arrival = new Arrival(
                TestConnections.associating(MAKES_USERS, MATCHING, account),
                openId,
                null,
                phone,
                OPEN,
                Arrival.By.CODE);

        var found = Meanwhile.during(transaction, () -> users.update(mended), () -> people.identify(arrival));

        assertThat(found).isInstanceOf(Identification.Known.class).isNotEqualTo(new Identification.Known(mei));
        assertThat(users.identities(pool.id(), mei)).isEmpty();
        assertThat(profile(mei)).isEqualTo(mended.profile());
    }

    @Test
    void whatAUserWasKnownByBeforeStaysTheirsWhenAScanIsTakenBack() {
        var mei = user(UserStatus.ACTIVATED);
        var earlier = clock.instant().minusSeconds(60);
        users.add(new Identity(pool.id(), mei, sister.appId(), TestUsers.openId(), unionId, earlier));
        users.own(pool.id(), unionId, mei);
        weChat.tells(openId, unionId);
        assertThat(join(Arrival.of(account, openId, OPEN), mei)).isEqualTo(new Identification.Known(mei));

        transaction.executeWithoutResult(_ -> detach.cameBy(pool.id(), mei, "scan"));

        assertThat(users.identities(pool.id(), mei)).extracting(Identity::appId).containsExactly(sister.appId());
        assertThat(users.findByUnionId(pool.id(), unionId)).contains(mei);
    }

    @Test
    void whatAUserBroughtAlongWhoBecamePartOfAnotherByAScanIsTakenBackWithIt() {
        var stranger = user(UserStatus.ACTIVATED);
        var earlier = clock.instant().minusSeconds(60);
        users.add(new Identity(pool.id(), stranger, sister.appId(), TestUsers.openId(), unionId, earlier));
        users.own(pool.id(), unionId, stranger);
        var mei = user(UserStatus.ACTIVATED);
        assertThat(join(Arrival.of(account, openId, OPEN), mei)).isEqualTo(new Identification.Known(mei));
        users.learn(IdentityId.of(account, openId), unionId);
        transaction.executeWithoutResult(_ -> doubles.merge(pool.id(), stranger, mei, clock.instant()));

        transaction.executeWithoutResult(_ -> detach.cameBy(pool.id(), mei, "scan"));

        assertThat(users.identities(pool.id(), mei)).isEmpty();
    }

    @Test
    void aUnionIdThatAMiniProgramTellsOnlyLaterJoinsWhoeverComesByAnAccountThen() {
        var program = TestConnections.miniProgram(pool.id());
        var first = people.identify(new Arrival(program, TestUsers.openId(), null, null, OPEN, Arrival.By.CODE));
        var here = TestUsers.openId();
        var mei = (Identification.Known) people.identify(new Arrival(program, here, null, null, OPEN, Arrival.By.CODE));
        assertThat(mei).isNotEqualTo(first);

        assertThat(people.identify(new Arrival(program, here, unionId, null, OPEN, Arrival.By.CODE)))
                .isEqualTo(mei);

        assertThat(users.findByUnionId(pool.id(), unionId)).contains(mei.user());
        weChat.tells(openId, unionId);
        assertThat(people.identify(Arrival.of(account, openId, OPEN))).isEqualTo(mei);
    }

    @Test
    void whatAnOperatorUnbindsIsNotUndoneByTheUnionIdThatASecondUserHasToo() {
        var mei = byUnionId(UserStatus.ACTIVATED);
        people.identify(Arrival.of(account, openId, OPEN));
        var second = user(UserStatus.ACTIVATED);
        users.add(new Identity(
                pool.id(),
                second,
                TestConnections.officialAccount(pool.id()).appId(),
                TestUsers.openId(),
                unionId,
                clock.instant()));

        var unbound = manage.unbind(pool.id(), mei, IdentityId.of(account, openId), true, new Actor.Itself());

        assertThat(unbound).isInstanceOf(ManageUsers.Managed.Done.class);
        assertThat(users.findByUnionId(pool.id(), unionId)).isEmpty();
        assertThat(people.identify(Arrival.of(account, openId, OPEN))).isNotEqualTo(new Identification.Known(mei));
    }

    private Identification join(Arrival arrival, UserId user) {
        return people.join(arrival, user, new Attachment("logged-in", "scan"), Optional::of)
                .orElseThrow();
    }

    @Test
    void whoeverIsLoggedInGetsOneMoreIdentityWhateverTheConnectionDoesWithStrangers() {
        var mei = user(UserStatus.ACTIVATED);
        known(sister, TestUsers.openId(), mei);
        weChat.tells(openId, unionId);
        var closed = new Arrival(
                TestConnections.associating(LOGIN_ONLY, NONE, account), openId, null, null, CLOSED, Arrival.By.CODE);

        assertThat(join(closed, mei)).isEqualTo(new Identification.Known(mei));
        assertThat(join(closed, mei)).as("once more").isEqualTo(new Identification.Known(mei));

        assertThat(users.identities(pool.id(), mei)).hasSize(2);
        assertThat(users.findByUnionId(pool.id(), unionId)).contains(mei);
    }

    @Test
    void whatIsAnothersIsNotJoinedNeitherByTheIdentityNorByTheUnionIdAndNobodyIsMerged() {
        var mei = user(UserStatus.ACTIVATED);
        var known = user(UserStatus.ACTIVATED);
        known(account, openId, known);
        var twin = byUnionId(UserStatus.ACTIVATED);

        assertThat(join(Arrival.of(account, openId, OPEN), mei))
                .isEqualTo(new Identification.Refused(Refusal.SOMEBODY_ELSES, null));
        assertThat(join(Arrival.of(TestConnections.officialAccount(pool.id()), tellsUnionId(), OPEN), mei))
                .isEqualTo(new Identification.Refused(Refusal.SOMEBODY_ELSES, null));

        assertThat(users.identities(pool.id(), mei)).isEmpty();
        assertThat(users.findByUnionId(pool.id(), unionId)).contains(twin);
        assertThat(users.find(pool.id(), mei)).isPresent();
    }

    private OpenId tellsUnionId() {
        var fresh = TestUsers.openId();
        weChat.tells(fresh, unionId);
        return fresh;
    }

    @Test
    void oneWhoIsShutOutJoinsNothing() {
        var mei = user(UserStatus.DEACTIVATED);

        assertThat(join(Arrival.of(account, openId, OPEN), mei))
                .isEqualTo(new Identification.Refused(Refusal.DEACTIVATED, mei));
        assertThat(join(Arrival.of(account, openId, OPEN), new UserId(Ids.id())))
                .isEqualTo(new Identification.Refused(Refusal.DEACTIVATED, null));
    }

    @Test
    void ofTwoAccountsThatWantOneWeChatAtOnceOneGetsIt() throws Exception {
        var work = new ArrayList<Callable<Identification>>();
        for (var count = 0; count < 6; count++) {
            var mei = user(UserStatus.ACTIVATED);
            work.add(() -> join(Arrival.of(account, openId, OPEN), mei));
        }

        var answers = atOnce(work);

        assertThat(answers).filteredOn(Identification.Known.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(new Identification.Refused(Refusal.SOMEBODY_ELSES, null)::equals)
                .hasSize(5);
    }

    private Identification bind(Arrival arrival, UserId user) {
        return people.bind(arrival, user, new Attachment("username-password", "scan"), Optional::of)
                .orElseThrow();
    }

    @Test
    void whoeverHasNoAccountGetsOneWhereThereMayBeNewOnes() {
        assertThat(people.enrol(arrival(ASKING, LOGIN_ONLY)))
                .isEqualTo(new Identification.Refused(Refusal.LOGIN_ONLY, null));
        assertThat(people.enrol(arrival(ASKING, MAKES_USERS))).isInstanceOf(Identification.Known.class);
    }

    /// One person, who comes by several connections for the first time, each several times at once; some connections
    /// say the union id, all the phone number, and perhaps an operator has entered them before.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howeverSomebodyComesForTheFirstTimeThereIsOneUserWithEveryIdentityOnce(long seed) throws Exception {
        var random = new Random(seed);
        if (random.nextBoolean()) {
            withPhone(true, UserStatus.ACTIVATED);
        }
        var accounts = IntStream.range(0, 5)
                .mapToObj(_ ->
                        TestConnections.associating(MAKES_USERS, MATCHING, TestConnections.officialAccount(pool.id())))
                .toList();
        var openIds = accounts.stream().map(_ -> TestUsers.openId()).toList();
        var work = new ArrayList<Callable<Identification>>();
        for (var at = 0; at < accounts.size(); at++) {
            if (random.nextBoolean()) {
                weChat.tells(openIds.get(at), unionId);
            }
            var arrival = new Arrival(accounts.get(at), openIds.get(at), null, phone, OPEN, Arrival.By.CODE);
            work.addAll(Collections.nCopies(2 + random.nextInt(6), () -> people.identify(arrival)));
        }
        Collections.shuffle(work, random);

        var answers = atOnce(work);

        assertThat(answers).hasOnlyElementsOfType(Identification.Known.class);
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(count("person")).isEqualTo(1);
        assertThat(count("identity")).isEqualTo(accounts.size());
    }

    private Arrival arrival(Association association, boolean loginOnly) {
        return new Arrival(
                TestConnections.associating(loginOnly, association, account),
                openId,
                null,
                null,
                OPEN,
                Arrival.By.CODE);
    }

    private UserId made(Arrival arrival) {
        return people.identify(arrival) instanceof Identification.Known(var user)
                ? user
                : org.assertj.core.api.Assertions.fail("There is nothing to refuse");
    }

    private Profile profile(UserId user) {
        return users.find(pool.id(), user).orElseThrow().profile();
    }

    private UserId user(UserStatus status) {
        return saved(Profile.named("Mei"), status);
    }

    private UserId withPassword(String username) {
        var user = saved(
                new Profile("Mei", null, null, new Username(username), null, false, null, false, null),
                UserStatus.ACTIVATED);
        hashes.set(pool.id(), user, passwords.hash(new Secret("right password")).orElseThrow());
        return user;
    }

    private UserId withPhone(boolean verified, UserStatus status) {
        return saved(new Profile("Mei", null, null, null, phone, verified, null, false, null), status);
    }

    private UserId saved(Profile profile, UserStatus status) {
        var user = User.newcomer(new UserId(Ids.id()), pool.id(), profile, UserSource.ENTERED, clock.instant())
                .with(status, clock.instant());
        users.add(user);
        return user.id();
    }

    private UserId known(OfficialAccount at, OpenId by, UserId user) {
        users.add(new Identity(pool.id(), user, at.appId(), by, null, clock.instant()));
        return user;
    }

    private UserId byUnionId(UserStatus status) {
        weChat.tells(openId, unionId);
        var user = known(sister, TestUsers.openId(), user(status));
        users.own(pool.id(), unionId, user);
        return user;
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where pool_id = :pool")
                .param("pool", pool.id().value())
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var answers = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                answers.add(done.get());
            }
        }
        return answers;
    }
}
