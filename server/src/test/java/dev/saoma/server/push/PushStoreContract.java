package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.LastSeen.FailedCheck;
import dev.saoma.server.push.LastSeen.LastPush;
import dev.saoma.server.push.Result.What;
import dev.saoma.server.testing.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What every store of pushes does.
abstract class PushStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final Trust TRUST = new Trust(
            Way.WECHAT, MessageMode.SAFE, null, SecretUsed.CURRENT, SecretUsed.FORMER, Duration.ofMillis(-1500));
    private static final Trust DISTRUST = Trust.refused(Way.AUTHING_JSON, Refusal.of("bad-signature"));

    @Autowired
    private PushStore pushes;

    @Autowired
    private Journal journal;

    @Autowired
    private LastSeenStore lastSeen;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final PoolId pool = new PoolId(Ids.id());
    private final ConnectionId connection = new ConnectionId(Ids.id());

    private SeenPush push(ConnectionId of, String key, Instant at) {
        return push(of, key, at, TRUST, "event/scan", new OpenId("oX2TM53cBZk229DDBJ5bR9xc8YVaw"), body("hello"));
    }

    private SeenPush push(
            ConnectionId of, String key, Instant at, Trust trust, String kind, @Nullable OpenId sender, byte[] body) {
        var result = trust.isVerified() ? new Result(What.SCANNED, "scan") : Result.of(What.REFUSED);
        var masked = sender == null ? null : sender.toString();
        var id = PushId.at(at, Ids::bytes);
        var entry = new JournalEntry(
                id, pool, of, at, kind, masked, MessageMode.SAFE, trust, result, "", Duration.ofMillis(3));
        return new SeenPush(entry, key, sender, new RawPush("a=b&c=%20", "text/xml", body));
    }

    private static byte[] body(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPushIsRecordedOnceForItsConnection() {
        pushes.add(push(connection, "key", NOW));

        assertThatThrownBy(() -> pushes.add(push(connection, "key", NOW.plusSeconds(5))))
                .isInstanceOf(DuplicateKeyException.class);
        pushes.add(push(connection, "KEY", NOW));
        pushes.add(push(new ConnectionId(Ids.id()), "key", NOW));
    }

    @Test
    void oldPushesAreForgottenAFewAtATime() {
        var longAgo = NOW.minus(Duration.ofDays(2000));
        for (var key : new String[] {"a", "b", "c"}) {
            pushes.add(push(connection, key, longAgo, TRUST, "text", null, new byte[30_000]));
        }
        var before = longAgo.plusMillis(1);

        assertThat(pushes.forget(longAgo, 2)).isZero();
        assertThat(pushes.forget(before, 2)).isEqualTo(2);
        assertThat(pushes.forget(before, 2)).isEqualTo(1);
        assertThat(pushes.forget(before, 2)).isZero();
        pushes.add(push(connection, "a", NOW));
    }

    @Test
    void whatIsWrittenDownIsReadBack() {
        var believed = push(connection, "a", NOW);
        var refused = push(connection, "b", NOW.plusMillis(1), DISTRUST, "unread", null, body("x"));
        pushes.add(believed);
        pushes.add(refused);

        assertThat(journal.search(JournalQuery.of(pool, 10)).entries())
                .containsExactly(refused.entry(), believed.entry());
        assertThat(journal.find(pool, believed.entry().id())).contains(believed.entry());
        assertThat(journal.find(new PoolId(Ids.id()), believed.entry().id())).isEmpty();
        assertThat(journal.since(pool, NOW.plusMillis(1), 500)).containsExactly(refused.entry());
        assertThat(journal.since(new PoolId(Ids.id()), NOW, 500)).isEmpty();
    }

    @Test
    void aPushIsFoundByEachOfItsFacts() {
        var wanted = push(connection, "a", NOW);
        var other = push(new ConnectionId(Ids.id()), "b", NOW.plusSeconds(1), DISTRUST, "text", null, body("x"));
        pushes.add(wanted);
        pushes.add(other);
        var id = wanted.entry().id();
        var sender = wanted.sender();

        assertThat(List.of(
                        query(connection, null, null, null, null, null, null, null),
                        query(null, null, NOW.plusSeconds(1), null, null, null, null, null),
                        query(null, NOW, NOW.plusMillis(1), null, null, null, null, null),
                        query(null, null, null, "event/scan", null, null, null, null),
                        query(null, null, null, null, What.SCANNED, null, null, null),
                        query(null, null, null, null, null, true, null, null),
                        query(null, null, null, null, null, null, sender, null),
                        query(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                other.entry().id())))
                .allSatisfy(query -> assertThat(journal.search(query).entries()).containsExactly(wanted.entry()));
        assertThat(journal.search(query(null, null, null, null, null, false, null, null))
                        .entries())
                .containsExactly(other.entry());
        assertThat(journal.search(query(null, null, null, null, null, null, new OpenId("oX2"), null))
                        .entries())
                .isEmpty();
        assertThat(journal.search(query(null, null, null, null, null, null, null, id))
                        .entries())
                .isEmpty();
    }

    private static final Instant BEGIN = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-02-02T00:00:00Z");
    private static final int MORE_THAN_A_STRETCH = 4_100;

    /// Pushes of all pools are summed up together.
    private void emptyTheJournal() {
        jdbc.sql("delete from push_stretch").update();
        jdbc.sql("delete from push").update();
    }

    /// The server does so by itself as well, in the background.
    private void sumUp() {
        pushes.sumUp(END);
        assertThat(stretches()).isOne();
    }

    private long stretches() {
        return jdbc.sql("select count(*) from push_stretch").query(Long.class).single();
    }

    private void addMany(Instant begin, int count) {
        transaction.executeWithoutResult(_ -> {
            for (var number = 0; number < count; number++) {
                var at = begin.plusMillis(number);
                pushes.add(push(connection, "many" + at, at, TRUST, "text", null, body("x")));
            }
        });
    }

    @Test
    void whatIsRareIsFoundAmongManyAlsoWhenTheyAreSummedUp() {
        emptyTheJournal();
        var someone = new OpenId("oX2TM53cBZk229DDBJ5bR9xc8YVaw");
        var rare = push(connection, "rare", BEGIN, TRUST, "event/view", someone, body("x"));
        pushes.add(rare);
        addMany(BEGIN.plusMillis(1), MORE_THAN_A_STRETCH);
        var late = push(connection, "late", BEGIN.plusSeconds(60), TRUST, "event/view", someone, body("x"));
        pushes.add(late);

        assertThat(allOf("event/view", someone, BEGIN, END)).containsExactly(late.entry(), rare.entry());
        sumUp();
        assertThat(allOf("event/view", someone, BEGIN, END)).containsExactly(late.entry(), rare.entry());
        assertThat(allOf("event/view", new OpenId("oX2"), BEGIN, END)).isEmpty();
        assertThat(allOf("text", null, BEGIN, END)).hasSize(MORE_THAN_A_STRETCH);
    }

    @Test
    void aPushThatIsWrittenAfterItsNeighboursWereSummedUpIsFound() {
        emptyTheJournal();
        addMany(BEGIN, MORE_THAN_A_STRETCH);
        sumUp();

        var late = push(connection, "late", BEGIN.plusMillis(7), TRUST, "event/view", null, body("x"));
        pushes.add(late);

        assertThat(allOf("event/view", null, BEGIN, END)).containsExactly(late.entry());
    }

    @Test
    void aSearchReadsOnlySoMuchAndTellsWhereToGoOn() {
        emptyTheJournal();
        // Too new to be summed up in the background.
        var begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var rare = push(connection, "rare", begin, TRUST, "event/view", null, body("x"));
        pushes.add(rare);
        addMany(begin.plusMillis(1), 5 * MORE_THAN_A_STRETCH);

        var first = journal.search(query(null, begin, begin.plusSeconds(60), "event/view", null, null, null, null));
        assertThat(first.entries()).isEmpty();
        assertThat(first.next()).isPresent();
        var rest = journal.search(query(
                null,
                begin,
                begin.plusSeconds(60),
                "event/view",
                null,
                null,
                null,
                first.next().orElseThrow()));
        assertThat(rest.entries()).containsExactly(rare.entry());
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotSummedUpAnyMore() {
        emptyTheJournal();
        addMany(BEGIN, MORE_THAN_A_STRETCH);
        sumUp();

        while (pushes.forget(END, 500) > 0) {
            // Until all are.
        }

        assertThat(stretches()).isZero();
    }

    /// Page after page.
    private List<JournalEntry> allOf(String kind, @Nullable OpenId sender, Instant from, Instant until) {
        var all = new ArrayList<JournalEntry>();
        var page = journal.search(query(null, from, until, kind, null, null, sender, null));
        all.addAll(page.entries());
        while (page.next().isPresent()) {
            page = journal.search(query(
                    null, from, until, kind, null, null, sender, page.next().orElseThrow()));
            all.addAll(page.entries());
        }
        return all;
    }

    private JournalQuery query(
            @Nullable ConnectionId of,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String kind,
            @Nullable What result,
            @Nullable Boolean verified,
            @Nullable OpenId sender,
            @Nullable PushId before) {
        return new JournalQuery(pool, of, from, until, kind, result, verified, sender, before, 10);
    }

    @Test
    void aPushOfAnySizeComesBackByteForByteAndIsSealed() {
        var bytes = Ids.bytes(50_000);
        var large = push(connection, "a", NOW, TRUST, "text", new OpenId("oX2TM53cBZk229DDBJ5bR9xc8YVaw"), bytes);
        pushes.add(large);
        var id = large.entry().id();

        assertThat(journal.raw(pool, id)).hasValueSatisfying(raw -> {
            assertThat(raw.body()).isEqualTo(bytes);
            assertThat(raw.query()).isEqualTo("a=b&c=%20");
            assertThat(raw.contentType()).isEqualTo("text/xml");
        });
        assertThat(journal.sender(pool, id)).contains(new OpenId("oX2TM53cBZk229DDBJ5bR9xc8YVaw"));
        assertThat(journal.raw(new PoolId(Ids.id()), id)).isEmpty();
        assertThat(jdbc.sql("select * from push where id = :id")
                        .param("id", id.value())
                        .query()
                        .singleRow()
                        .values()
                        .toString())
                .contains("oX2T…YVaw")
                .doesNotContain("oX2TM53cBZk229DDBJ5bR9xc8YVaw", "c=%20");
    }

    @Test
    void anAnswerIsAddedLater() {
        var push = push(connection, "a", NOW);
        pushes.add(push);

        pushes.answered(push.entry().id(), "saoma/text", Duration.ofMillis(812));

        assertThat(journal.find(pool, push.entry().id())).hasValueSatisfying(entry -> {
            assertThat(entry.reply()).isEqualTo("saoma/text");
            assertThat(entry.took()).isEqualTo(Duration.ofMillis(812));
        });
    }

    @Test
    void whatWasLastSeenIsNeverReplacedByWhatIsOlder() {
        var push = new LastPush(NOW, MessageMode.SAFE, Duration.ofMillis(40));
        var failed = new FailedCheck(NOW, Refusal.of("stale"));
        assertThat(lastSeen.find(connection)).isEqualTo(LastSeen.NOTHING);

        lastSeen.note(connection, new LastSeen(push, null, null));
        lastSeen.note(connection, new LastSeen(null, NOW, failed));
        var older = NOW.minusSeconds(1);
        lastSeen.note(
                connection,
                new LastSeen(
                        new LastPush(older, MessageMode.PLAINTEXT, null),
                        older,
                        new FailedCheck(older, Refusal.of("unsigned"))));

        assertThat(lastSeen.find(connection)).isEqualTo(new LastSeen(push, NOW, failed));
        var newer = new LastPush(NOW.plusSeconds(1), MessageMode.PLAINTEXT, null);
        lastSeen.note(connection, new LastSeen(newer, null, null));
        assertThat(lastSeen.find(connection)).isEqualTo(new LastSeen(newer, NOW, failed));
    }
}
