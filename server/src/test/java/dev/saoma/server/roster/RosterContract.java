package dev.saoma.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.saoma.server.connection.MovedPeople;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.roster.RosterStore.Place;
import dev.saoma.server.roster.RosterStore.SearchBy;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.user.DoubleUsers;
import dev.saoma.server.user.Logins;
import dev.saoma.server.user.MergeRule;
import dev.saoma.server.user.MergeRules;
import dev.saoma.server.user.MergeUsers;
import dev.saoma.server.user.OnePerson;
import dev.saoma.server.user.OwnIdentities;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserSource;
import dev.saoma.server.user.Users;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Users in and out, on every database.
@Import({OnePerson.class, MergeUsers.class})
abstract class RosterContract {

    private static final String BCRYPT = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
    private static final AppId OLD = new AppId("wx0000000000000001");
    private static final AppId NEW = new AppId("wx0000000000000002");

    @Autowired
    private RosterStore store;

    @Autowired
    private Users users;

    @Autowired
    private OnePerson onePerson;

    @Autowired
    private DoubleUsers doubles;

    @Autowired
    private MergeRules rules;

    @Autowired
    private Pools pools;

    @Autowired
    private OwnIdentities own;

    @Autowired
    private Chance chance;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final Pool pool = TestPools.pool();
    private final OfficialAccount becomes = TestConnections.officialAccount(pool.id());
    private final List<Object> told = new ArrayList<>();
    private final Map<Long, List<String>> refused = new TreeMap<>();
    private final ApplicationEventPublisher events = told::add;

    @BeforeEach
    void savePool() {
        pools.save(pool);
    }

    private Imported imported(Lines lines, boolean dryRun) {
        return imported(pool, lines, dryRun, 1000);
    }

    private Imported imported(Pool into, Lines lines, boolean dryRun, int batchSize) {
        refused.clear();
        try {
            return new ImportUsers(store, transaction, events, clock, chance, batchSize)
                    .run(
                            into.id(),
                            new Actor.Itself(),
                            lines,
                            dryRun,
                            (line, flaws) -> refused.put(
                                    line, flaws.stream().map(RosterFlaw::field).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imported csv(String text) {
        return imported(new CsvLines(stream(text), ImportUsers.FIELDS), false);
    }

    private Imported json(String text) {
        return imported(new JsonLines(stream(text), ImportUsers.FIELDS), false);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<RosterRow> all() throws IOException {
        return all(pool);
    }

    private List<RosterRow> all(Pool of) throws IOException {
        var rows = new ArrayList<RosterRow>();
        new ExportUsers(store, events).run(of.id(), new Actor.Itself(), false, rows::add);
        return rows;
    }

    @Test
    void aTimeThatNoCountHoldsIsABadRowAndTheRestComesIn() throws IOException {
        var result = csv("""
                name,created_at
                far,+1000000000-12-31T23:59:59Z
                long ago,-1000000000-01-01T00:00:00Z
                digits,999999999999999
                fine,2026-03-01T08:00:00Z
                late,9999-12-31T23:59:58Z
                """);

        assertThat(result).isEqualTo(new Imported(5, 2, 0, 3));
        assertThat(refused)
                .containsOnlyKeys(2L, 3L, 4L)
                .allSatisfy((_, fields) -> assertThat(fields).containsExactly("created_at"));
        assertThat(all()).hasSize(2);
    }

    @Test
    void aRowHasFiftyIdentitiesAtMost() throws IOException {
        var many =
                IntStream.range(0, 51).mapToObj(i -> "wx0000000000000001:o" + i).collect(Collectors.joining(" "));

        var result = csv("name,identities\nAnna," + many + "\nBo,wx0000000000000001:o1\n");

        assertThat(result).isEqualTo(new Imported(2, 1, 0, 1));
        assertThat(refused).containsOnlyKeys(2L);
    }

    @Test
    void aRowNamesEachIdentityOnceAndTheDryRunSaysSoToo() {
        var twice = "name,identities\nAnna,wx1:o1 wx1:o1\nBo,wx1:o2 wx2:o2\n";

        var dry = imported(new CsvLines(stream(twice), ImportUsers.FIELDS), true);
        assertThat(refused).containsExactly(Map.entry(2L, List.of("identities")));
        assertThat(csv(twice)).isEqualTo(dry).isEqualTo(new Imported(2, 1, 0, 1));
        assertThat(refused).containsExactly(Map.entry(2L, List.of("identities")));
    }

    @Test
    void anImportThatIsBrokenOffKeepsWhatItTookAndIsInTheTrailToo() throws IOException {
        var whole = new CsvLines(stream("name\n" + "Anna\n".repeat(1200)), ImportUsers.FIELDS);
        var read = new AtomicInteger();
        Lines broken = () -> {
            if (read.incrementAndGet() > 1100) {
                throw new IOException("the client went away");
            }
            return whole.next();
        };

        assertThatThrownBy(() -> imported(broken, false)).isInstanceOf(UncheckedIOException.class);

        assertThat(all()).hasSize(1000);
        assertThat(told)
                .filteredOn(UsersCarried.class::isInstance)
                .map(event -> ((UsersCarried) event).details())
                .anySatisfy(details ->
                        assertThat(details).containsEntry("created", "1000").containsEntry("to-the-end", "false"));
    }

    @Test
    void usersComeInFromCsv() throws IOException {
        var result = csv("\uFEFFname,phone,phone_verified,email,external_id,password_hash,identities\r\n"
                + "\"王, \"\"Wang\"\"\",138 0013 8000,true,A@Example.org,c-1," + BCRYPT
                + ",wx0000000000000001:o1:u1 wx0000000000000002:o2:u1\r\n"
                + "\r\n"
                + "'=1+1,,,,c-2,,\r\n");

        assertThat(refused).isEmpty();
        assertThat(result).isEqualTo(new Imported(2, 2, 0, 0));
        var wang = users.findByExternalId(pool.id(), "c-1").orElseThrow();
        assertThat(wang.name()).isEqualTo("王, \"Wang\"");
        assertThat(wang.profile().phoneVerified()).isTrue();
        assertThat(users.findByIdentity(pool.id(), NEW, new OpenId("o2"))).contains(wang.id());
        assertThat(users.findByExternalId(pool.id(), "c-2").map(User::name)).contains("=1+1");
        assertThat(all()).extracting(RosterRow::passwordHash).contains(BCRYPT);
        assertThat(all()).extracting(row -> row.identities().size()).containsExactlyInAnyOrder(2, 0);
    }

    @Test
    void usersComeInFromJsonLines() {
        var result = json("""
                {"name":"One","email":"one@example.org","identities":[{"app_id":"wx1","open_id":"o1"}]}

                {"nickname":"Two","created_at":1700000000000,"status":"deactivated","external_id":"two"}
                """);

        assertThat(refused).isEmpty();
        assertThat(result).isEqualTo(new Imported(2, 2, 0, 0));
        var two = users.findByExternalId(pool.id(), "two").orElseThrow();
        assertThat(two.isActive()).isFalse();
        assertThat(two.name()).isEqualTo("Two");
        assertThat(two.createdAt()).isEqualTo("2023-11-14T22:13:20Z");
    }

    @Test
    void ofEachBadRowItIsToldWhatIsWrongAndTheOthersAreTaken() {
        var result = csv("""
                name,phone,email,password_hash,identities
                good,,,,
                bad,12,nobody,secret,wx1
                too,few
                "open,,,,
                """);

        assertThat(refused)
                .containsExactly(
                        Map.entry(3L, List.of("password_hash", "phone", "email", "identities")),
                        Map.entry(4L, List.of("")),
                        Map.entry(5L, List.of("")));
        assertThat(result).isEqualTo(new Imported(4, 1, 0, 3));
    }

    @Test
    void aColumnThatDoesNotExistStopsTheFile() {
        assertThat(csv("name,paswort\na,b\nc,d\n")).isEqualTo(new Imported(1, 0, 0, 1));
        assertThat(refused).containsOnlyKeys(1L);
    }

    @Test
    void whatIsOneUsersOnlyIsNotGivenToTwo() {
        csv("name,phone,identities\nfirst,+8613800138000,wx1:o1:u1\n");

        var result = csv("""
                name,phone,identities
                second,+8613800138000,
                third,,wx1:o1
                fourth,,wx2:o1:u1
                fifth,+8613800138001,
                sixth,+8613800138001,
                """);

        assertThat(refused)
                .containsExactly(
                        Map.entry(2L, List.of("phone")),
                        Map.entry(3L, List.of("identities")),
                        Map.entry(4L, List.of("identities")),
                        Map.entry(6L, List.of("phone")));
        assertThat(result.created()).isEqualTo(1);
    }

    @Test
    void whoWasErasedDoesNotComeInAgainAndTheReportSaysSo() throws IOException {
        csv("name,external_id\nfirst,c-1\n");
        var id = all().getFirst().user().id();
        own.erase(pool.id(), id, clock.instant());

        assertThat(csv("id,name\n" + id + ",first\n")).isEqualTo(new Imported(1, 0, 0, 1));
        assertThat(refused).containsExactly(Map.entry(2L, List.of("id")));
        assertThat(all()).isEmpty();
    }

    @Test
    void anAppIdThatASpreadsheetWouldTakeForAFormulaComesInAsItWentOut() throws IOException {
        csv("name,identities\nfirst,'-app:o1 wx2:o2\n");

        assertThat(all().getFirst().identities())
                .extracting(known -> known.appId().value())
                .containsExactly("-app", "wx2");
    }

    @Test
    void anImportThatIsDoneAgainChangesNothing() {
        var file = "name,external_id,phone\nfirst,c-1,+8613800138000\nsecond,c-2,\n";
        csv(file);

        assertThat(csv(file)).isEqualTo(new Imported(2, 0, 2, 0));
    }

    @Test
    void aDryRunSaysTheSameWhereverARowStandsAndWritesNothing() throws IOException {
        for (var batchSize : List.of(1, 2, 3, 100)) {
            var there = TestPools.pool();
            pools.save(there);
            var file = """
                    {"id":"ID","name":"first","username":"first","phone":"+8613800138000","external_id":"c-1"}
                    {"name":"second","username":"second","email":"second@example.org"}
                    {"name":"the first one's number","username":"free","phone":"+8613800138000"}
                    {"name":"takes what was left","username":"free"}
                    {"name":"the second one's name","username":"second"}
                    {"id":"ID","name":"first again"}
                    {"external_id":"c-1","name":"and again"}
                    {"name":"last"}
                    """.replace("ID", Ids.id());

            var dry = imported(there, new JsonLines(stream(file), ImportUsers.FIELDS), true, batchSize);
            var said = Map.copyOf(refused);
            assertThat(all(there)).isEmpty();

            assertThat(imported(there, new JsonLines(stream(file), ImportUsers.FIELDS), false, batchSize))
                    .as("in batches of %d", batchSize)
                    .isEqualTo(dry)
                    .isEqualTo(new Imported(8, 4, 2, 2));
            assertThat(refused).isEqualTo(said).isEqualTo(Map.of(3L, List.of("phone"), 5L, List.of("username")));
            assertThat(all(there))
                    .extracting(row -> row.user().name())
                    .containsExactlyInAnyOrder("first", "second", "takes what was left", "last");
        }
    }

    @Test
    void whoIsInAnotherPoolIsNotThereAlready() throws IOException {
        csv("name,external_id\nfirst,c-1\nsecond,c-2\n");
        var kept = all().getFirst().user().id();
        var merged = all().getLast().user().id();
        merge(merged, kept);
        var there = TestPools.pool();
        pools.save(there);
        var file = "id,name,external_id\n" + kept + ",first,c-1\n" + merged + ",second,c-2\n";

        assertThat(csv(file)).isEqualTo(new Imported(2, 0, 2, 0));
        for (var dryRun : List.of(true, false)) {
            assertThat(imported(there, new CsvLines(stream(file), ImportUsers.FIELDS), dryRun, 3))
                    .isEqualTo(new Imported(2, 0, 0, 2));
            assertThat(refused).isEqualTo(Map.of(2L, List.of("id"), 3L, List.of("id")));
        }
        assertThat(imported(
                        there,
                        new CsvLines(stream("name,external_id\nfirst,c-1\nsecond,c-2\n"), ImportUsers.FIELDS),
                        false,
                        3))
                .isEqualTo(new Imported(2, 2, 0, 0));
    }

    private void merge(UserId former, UserId into) {
        jdbc.sql("insert into former_user (id, pool_id, user_id, merged_at) values (:id, :pool, :user, 1)")
                .param("id", former.value())
                .param("pool", pool.id().value())
                .param("user", into.value())
                .update();
        jdbc.sql("delete from person where id = :id")
                .param("id", former.value())
                .update();
    }

    @Test
    void whoMovesHereKeepsTheirLoginsAndHowTheyCameToBeAUser() throws IOException {
        csv("""
                name,source,logins_count,last_login_at
                moved,login,12,2026-03-01T08:00:00Z
                new,,,
                wrong,guest,-1,yesterday
                early,,,9998-01-01T00:00:00Z
                """);

        assertThat(all())
                .extracting(RosterRow::user)
                .extracting(User::name, User::source, User::logins)
                .containsExactlyInAnyOrder(
                        tuple(
                                "moved",
                                new UserSource(UserSource.Kind.LOGIN, null),
                                new Logins(12, Instant.parse("2026-03-01T08:00:00Z"))),
                        tuple("new", new UserSource(UserSource.Kind.IMPORT, null), Logins.NONE));
        assertThat(refused)
                .containsEntry(5L, List.of("last_login_at"))
                .hasEntrySatisfying(
                        4L,
                        fields -> assertThat(fields)
                                .containsExactlyInAnyOrder("source", "logins_count", "last_login_at"));
    }

    @Test
    void whatComesInIsAudited() {
        csv("name\nfirst\n");

        assertThat(told.getFirst()).isInstanceOfSatisfying(UsersCarried.class, carried -> {
            assertThat(carried.action()).isEqualTo("users.import");
            assertThat(carried.details()).containsEntry("created", "1");
        });
    }

    @Test
    void usersAreFoundByHowSomethingBegins() {
        csv("""
                name,phone,email,username,external_id,identities
                Anna,+8613800138000,anna@example.org,anna,c_1,wx1:oAnna:uAnna
                Ann%,+8613800138001,ann@example.org,ann,cx1,wx1:oAnn_
                Bob,,,,d-1,
                """);

        assertThat(names(SearchBy.NAME, "Ann")).containsExactlyInAnyOrder("Anna", "Ann%");
        assertThat(names(SearchBy.NAME, "Ann%")).containsExactly("Ann%");
        assertThat(names(SearchBy.PHONE, "+86138001380")).containsExactlyInAnyOrder("Anna", "Ann%");
        assertThat(names(SearchBy.EMAIL, "anna@")).containsExactly("Anna");
        assertThat(names(SearchBy.USERNAME, "anna")).containsExactly("Anna");
        assertThat(names(SearchBy.EXTERNAL_ID, "c_")).containsExactly("Anna");
        assertThat(names(SearchBy.OPENID, "oAnn_")).containsExactly("Ann%");
        assertThat(names(SearchBy.OPENID, "oAnn")).isEmpty();
        assertThat(names(SearchBy.UNIONID, "uAnna")).containsExactly("Anna");
        assertThat(store.find(TestPools.pool().id(), SearchBy.NAME, "Ann", null, 10))
                .hasValueSatisfying(found -> assertThat(found).isEmpty());
    }

    private List<String> names(SearchBy by, String prefix) {
        return store.find(pool.id(), by, prefix, null, 10).orElseThrow().stream()
                .map(User::name)
                .toList();
    }

    @Test
    void theNewestComeFirstAndPagesMeet() {
        json("""
                {"name":"old","created_at":1700000000000}
                {"name":"alike","created_at":1700000001000}
                {"name":"alike","created_at":1700000001000}
                {"name":"alike","created_at":1700000001000}
                {"name":"new","created_at":1700000002000}
                """);

        var read = new ArrayList<User>();
        var after = Optional.<Place>empty();
        for (var page = store.newest(pool.id(), after, 2); !page.isEmpty(); page = store.newest(pool.id(), after, 2)) {
            read.addAll(page);
            after = Optional.of(
                    new Place(page.getLast().createdAt(), page.getLast().id()));
        }
        assertThat(read).extracting(User::name).containsExactly("new", "alike", "alike", "alike", "old");
        assertThat(read).doesNotHaveDuplicates();
        assertThat(store.newest(TestPools.pool().id(), Optional.empty(), 2)).isEmpty();
    }

    @Test
    void whatIsFoundIsReadInPartsThatLeaveNothingOut() {
        csv("name\nsomebody\n" + "some\n".repeat(5) + "somebody else\nSome\nsom\n王\n");

        var read = new ArrayList<User>();
        @Nullable UserId after = null;
        for (var page = found("some", after); !page.isEmpty(); page = found("some", after)) {
            read.addAll(page);
            after = page.getLast().id();
        }
        assertThat(read)
                .extracting(User::name)
                .containsExactly("some", "some", "some", "some", "some", "somebody", "somebody else");
        assertThat(read).doesNotHaveDuplicates();
        assertThat(found("王", null)).hasSize(1);
    }

    @Test
    void whoHasGoneMeanwhileIsNoPlaceToGoOnFrom() {
        assertThat(store.find(pool.id(), SearchBy.NAME, "some", new UserId(Ids.id()), 2))
                .isEmpty();
    }

    @Test
    void whomAnAccountKnowsIsReadInPartsThatLeaveNothingOut() {
        csv("""
                name,identities
                one,wx1:a
                two,wx1:b
                three,wx1:c wx1:d wx2:e
                four,wx1:f
                """);

        var read = new ArrayList<KnownPerson>();
        var after = Optional.<Place>empty();
        for (var page = known(after); !page.isEmpty(); page = known(after)) {
            read.addAll(page);
            var last = page.getLast().identity();
            after = Optional.of(new Place(last.createdAt(), last.user()));
        }
        assertThat(read)
                .extracting(known -> known.identity().openId().value())
                .containsExactlyInAnyOrder("a", "b", "c", "d", "f");
    }

    private List<KnownPerson> known(Optional<Place> after) {
        return store.knownAt(pool.id(), new AppId("wx1"), after, 2);
    }

    private List<User> found(String prefix, @Nullable UserId after) {
        return store.find(pool.id(), SearchBy.NAME, prefix, after, 2).orElseThrow();
    }

    @Test
    void peopleAreKnownAtTheAccountThatTheirsBecame() throws IOException {
        csv("name,identities\nfirst," + OLD + ":o1\nsecond," + OLD + ":o2 " + NEW + ":n2\n");
        var pairs = "ori_openid,new_openid\no1,n1\no2,n2\no3,n3\no1,n2\no1,\n";

        assertThat(moved(pairs, true)).isEqualTo(new Imported(5, 1, 1, 3));
        assertThat(users.findByIdentity(pool.id(), NEW, new OpenId("n1"))).isEmpty();
        assertThat(moved(pairs, false)).isEqualTo(new Imported(5, 1, 1, 3));
        assertThat(refused)
                .containsExactly(
                        Map.entry(4L, List.of("ori_openid")),
                        Map.entry(5L, List.of("ori_openid", "new_openid")),
                        Map.entry(6L, List.of("")));
        assertThat(users.findByIdentity(pool.id(), NEW, new OpenId("n1")))
                .isEqualTo(users.findByIdentity(pool.id(), OLD, new OpenId("o1")))
                .isPresent();
        assertThat(moved(pairs, false)).isEqualTo(new Imported(5, 0, 2, 3));
    }

    @Test
    void ofSomebodyKnownBeforeThereIsOnePairAndTheDryRunSaysSoToo() throws IOException {
        csv("name,identities\nfirst," + OLD + ":o1\nsecond," + OLD + ":o2\n");
        var pairs = "ori_openid,new_openid\no1,n1\no1,n1\no1,n9\no2,n1\n";

        assertThat(moved(pairs, true)).isEqualTo(new Imported(4, 1, 0, 3));
        assertThat(moved(pairs, false)).isEqualTo(new Imported(4, 1, 0, 3));
        assertThat(refused).containsOnlyKeys(3L, 4L, 5L);
        assertThat(users.findByIdentity(pool.id(), NEW, new OpenId("n9"))).isEmpty();
    }

    @Test
    void aNameIsNoLongerThanItsColumnAndMadeOfWholeLetters() throws IOException {
        var rows = "{\"name\":\"" + "\uD83D\uDE00".repeat(51) + "\"}\n{\"name\":\"\\ud800x\"}\n{\"name\":\"  \"}\n"
                + "{\"name\":\"" + "\uD83D\uDE00".repeat(50) + "\"}\n";

        assertThat(imported(new JsonLines(stream(rows), ImportUsers.FIELDS), true))
                .isEqualTo(new Imported(4, 1, 0, 3));
        assertThat(json(rows)).isEqualTo(new Imported(4, 1, 0, 3));
        assertThat(refused)
                .containsOnlyKeys(1L, 2L, 3L)
                .allSatisfy((_, fields) -> assertThat(fields).containsExactly("name"));
        assertThat(all())
                .singleElement()
                .satisfies(row -> assertThat(row.user().name()).isEqualTo("\uD83D\uDE00".repeat(50)));
    }

    /// What WeChat tells of people who have moved, as far as it answers.
    private static final class Told implements MovedPeople {

        private final Map<OpenId, OpenId> now;
        private final int answers;
        private final List<List<OpenId>> asked = new ArrayList<>();

        Told(Map<OpenId, OpenId> now, int answers) {
            this.now = now;
            this.answers = answers;
        }

        @Override
        public Reply<Map<OpenId, OpenId>> openIdsNow(OfficialAccount account, String former, List<OpenId> openIds) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            asked.add(openIds);
            return asked.size() > answers ? new Reply.Failed<>(63178, "appid wrong") : new Reply.Ok<>(now);
        }
    }

    private FetchMoved.Fetched fetched(Told weChat, boolean dryRun, @Nullable OpenId after) {
        return new FetchMoved(store, users, onePerson, weChat, transaction, events, clock)
                .run(new FetchMoved.Order(pool.id(), OLD, OLD.value(), becomes, dryRun), new Actor.Itself(), after);
    }

    @Test
    void whoCameByTheNewAccountBeforeTheyWereMovedCanBeMergedWithWhomTheyWere() {
        peopleAtTheFormerAccount(1);
        csv("name,identities\nstranger," + becomes.appId() + ":n000\n");
        var known = users.findByIdentity(pool.id(), OLD, new OpenId("o000")).orElseThrow();
        var stranger = users.findByIdentity(pool.id(), becomes.appId(), new OpenId("n000"))
                .orElseThrow();

        fetched(new Told(newOnes(1), 9), true, null);
        assertThat(doubles.reported(pool.id(), known)).isEmpty();
        fetched(new Told(newOnes(1), 9), false, null);
        assertThat(doubles.reported(pool.id(), known))
                .isEqualTo(doubles.reported(pool.id(), stranger))
                .hasSize(1);

        rules.save(pool.id(), MergeRule.OLDER_WINS);
        assertThat(fetched(new Told(newOnes(1), 9), true, null).moved()).isEqualTo(1);
        assertThat(fetched(new Told(newOnes(1), 9), false, null).moved()).isEqualTo(1);
        assertThat(users.findByIdentity(pool.id(), becomes.appId(), new OpenId("n000")))
                .isEqualTo(users.findByIdentity(pool.id(), OLD, new OpenId("o000")));
    }

    private void peopleAtTheFormerAccount(int count) {
        var rows = new StringBuilder("name,identities\n");
        for (var number = 0; number < count; number++) {
            rows.append("p,").append(OLD).append(":o%03d\n".formatted(number));
        }
        csv(rows.toString());
    }

    private static Map<OpenId, OpenId> newOnes(int count) {
        var now = new HashMap<OpenId, OpenId>();
        for (var number = 0; number < count; number++) {
            now.put(new OpenId("o%03d".formatted(number)), new OpenId("n%03d".formatted(number)));
        }
        return now;
    }

    @Test
    void weChatIsAskedForAHundredAtATimeAndTheSameIsToldBeforeAnythingIsWritten() {
        peopleAtTheFormerAccount(230);
        csv("name,identities\nelse," + becomes.appId() + ":n007\n");
        var weChat = new Told(newOnes(229), 9);

        var dry = fetched(weChat, true, null);

        assertThat(weChat.asked).extracting(List::size).containsExactly(100, 100, 30);
        assertThat(dry.asked()).isEqualTo(230);
        assertThat(dry.moved()).isEqualTo(228);
        assertThat(dry.left())
                .extracting(FetchMoved.Left::why)
                .containsExactly(FetchMoved.Left.Why.SOMEBODY_ELSES, FetchMoved.Left.Why.NOT_TOLD);
        assertThat(users.findByIdentity(pool.id(), becomes.appId(), new OpenId("n001")))
                .isEmpty();

        assertThat(fetched(weChat, false, null)).isEqualTo(dry);
        assertThat(users.findByIdentity(pool.id(), becomes.appId(), new OpenId("n001")))
                .isEqualTo(users.findByIdentity(pool.id(), OLD, new OpenId("o001")))
                .isPresent();
        assertThat(store.toMove(pool.id(), OLD, becomes.appId())).isEqualTo(new FetchMoved.Counts(230, 2));
        assertThat(fetched(weChat, false, null).asked())
                .as("only who is left is asked for again")
                .isEqualTo(2);
    }

    @Test
    void whatWeChatBreaksOffIsGoneOnWithAndWhatWasWrittenStays() {
        peopleAtTheFormerAccount(150);

        var broken = fetched(new Told(newOnes(150), 1), false, null);

        assertThat(broken.moved()).isEqualTo(100);
        assertThat(broken.next()).isEqualTo(new OpenId("o099"));
        assertThat(broken.trouble()).isEqualTo(new Reply.Failed<>(63178, "appid wrong"));
        var rest = fetched(new Told(newOnes(150), 9), false, broken.next());
        assertThat(rest.moved()).isEqualTo(50);
        assertThat(rest.next()).isNull();
        assertThat(told).hasAtLeastOneElementOfType(UsersCarried.class);
    }

    private Imported moved(String pairs, boolean dryRun) throws IOException {
        refused.clear();
        return new MoveIdentities(store, transaction, events, clock)
                .run(
                        pool.id(),
                        new Actor.Itself(),
                        new MoveIdentities.Move(OLD, NEW),
                        new CsvLines(stream(pairs), MoveIdentities.FIELDS),
                        dryRun,
                        (line, flaws) -> refused.put(
                                line, flaws.stream().map(RosterFlaw::field).toList()));
    }

    @Test
    void passwordsInTheClearAndHashesThatWouldKeepTheServerBusyAreNotTaken() {
        assertThat(PasswordHash.isTaken(BCRYPT)).isTrue();
        assertThat(PasswordHash.isTaken(BCRYPT.replace("$10$", "$17$"))).isFalse();
        assertThat(PasswordHash.isTaken("$argon2id$v=19$m=16384,t=2,p=1$" + "a".repeat(22) + "$" + "b".repeat(43)))
                .isTrue();
        assertThat(PasswordHash.isTaken("$argon2id$v=19$m=999999,t=2,p=1$" + "a".repeat(22) + "$" + "b".repeat(43)))
                .isFalse();
        assertThat(PasswordHash.isTaken("5f4dcc3b5aa765d61d8327deb882cf99")).isFalse();
        assertThat(PasswordHash.isTaken(Ids.hex(20))).isFalse();
    }
}
