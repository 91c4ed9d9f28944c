package dev.saoma.server.kernel.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.testing.Ids;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What the alarm clock does on every database, while it runs.
abstract class AlarmsContract {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private static final int MANY = 40;

    private static final int ROUNDS = 5;

    private static final Duration UNTIL_IT_WAITS = Duration.ofMillis(200);

    private final AlarmKind kind = new AlarmKind(Ids.id(), A_WHILE);

    private final List<String> rang = new CopyOnWriteArrayList<>();

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @SuppressWarnings("NullAway.Init")
    private DbAlarms alarms;

    private DbAlarms alarms() {
        var random = new SecureRandom();
        Chance chance = count -> {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
        return new DbAlarms(
                database,
                jdbc,
                event -> rang.add(((AlarmRang) event).id()),
                List.of(kind),
                InstantSource.system(),
                chance);
    }

    @BeforeEach
    void start() {
        alarms = alarms();
        alarms.start();
    }

    @AfterEach
    void stop() {
        alarms.stop();
        jdbc.sql("delete from alarm").update();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<Instant> times() {
        return jdbc.sql("select execution_time from alarm where task_name = :kind")
                .param("kind", kind.name())
                .query((row, number) -> Instant.ofEpochMilli(row.getLong(1)))
                .list();
    }

    private static List<String> many() {
        return IntStream.range(0, MANY).mapToObj(number -> Ids.id()).toList();
    }

    /// Does it to each of many alarms when the first of them rings: to some afterwards, to some in the middle of it, to
    /// some before.
    private List<String> whileTheyRing(Consumer<String> change) {
        var ids = many();
        alarms.set(kind, ids, now());
        alarms.ring();
        await().pollInterval(Duration.ofMillis(1)).until(() -> !rang.isEmpty());
        ids.forEach(change);
        return ids;
    }

    @Test
    void whatIsDueRingsOnceAndIsPutOffUntilSomebodyLooksAfterIt() {
        var ids = many();
        var before = now();
        alarms.set(kind, ids, before);

        alarms.ring();

        await().until(() -> rang.containsAll(ids));
        assertThat(rang).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(times()).hasSize(MANY).allMatch(time -> !time.isBefore(before.plus(A_WHILE)));
    }

    @Test
    void whatIsNotDueDoesNotRing() {
        alarms.set(kind, List.of("later"), now().plus(A_WHILE));
        alarms.set(kind, List.of("sooner"), now());

        alarms.ring();

        await().until(() -> rang.contains("sooner"));
        assertThat(rang).containsExactly("sooner");
    }

    @RepeatedTest(ROUNDS)
    void whoMovesAnAlarmWhileItRingsHasTheLastWord() {
        var tomorrow = now().plus(Duration.ofDays(1));

        whileTheyRing(id -> alarms.move(kind, id, tomorrow));
        alarms.stop();

        assertThat(times()).hasSize(MANY).containsOnly(tomorrow);
    }

    @RepeatedTest(ROUNDS)
    void whoHasAnAlarmRingNowWhileItRingsHearsIt() {
        var ids = whileTheyRing(id -> {
            rang.removeIf(id::equals);
            alarms.move(kind, id, now());
        });

        await().until(() -> rang.containsAll(ids));
    }

    @RepeatedTest(ROUNDS)
    void whoCancelsAnAlarmWhileItRingsIsRidOfIt() {
        whileTheyRing(id -> alarms.cancel(kind, id));
        alarms.stop();

        assertThat(times()).isEmpty();
    }

    /// The row is waited for, in a transaction, by somebody who has seen it as it was before a node took it.
    @Test
    void whoMovesAnAlarmInTheMomentInWhichANodeTakesItDoesNotWaitForThatNode() throws Exception {
        alarms.stop();
        alarms.set(kind, List.of("taken"), now());
        var tomorrow = now().plus(Duration.ofDays(1));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var node = database.getConnection();
                var taking = node.createStatement()) {
            node.setAutoCommit(false);
            taking.executeUpdate("update alarm set picked = true, version = 2 where task_instance = 'taken'");
            var moving =
                    callers.submit(() -> transaction.executeWithoutResult(_ -> alarms.move(kind, "taken", tomorrow)));
            Thread.sleep(UNTIL_IT_WAITS);
            node.commit();
            moving.get();

            var putOff = taking.executeUpdate("""
                    update alarm set execution_time = 1, picked = false, version = 3
                    where task_instance = 'taken' and version = 2""");
            node.commit();

            assertThat(putOff).isZero();
        }
        assertThat(times()).containsExactly(tomorrow);
    }

    @Test
    void whatIsDoneInATransactionThatIsRolledBackWasNotDone() {
        var tomorrow = now().plus(Duration.ofDays(1));
        alarms.set(kind, List.of("moved", "cancelled"), tomorrow);

        transaction.executeWithoutResult(rolledBack -> {
            alarms.move(kind, "moved", now());
            alarms.cancel(kind, "cancelled");
            rolledBack.setRollbackOnly();
        });

        assertThat(times()).containsExactly(tomorrow, tomorrow);
    }

    @Test
    void anAlarmOfANodeThatDiedWhileItRangIsMovedAndRings() {
        alarms.stop();
        alarms.set(kind, List.of("held"), now());
        jdbc.sql(
                        "update alarm set picked = true, picked_by = 'dead', last_heartbeat = :then where task_instance = 'held'")
                .param("then", now().toEpochMilli())
                .update();

        alarms.move(kind, "held", now());
        start();
        alarms.ring();

        await().until(() -> rang.contains("held"));
    }

    @Test
    void nothingIsToldOfAnAlarmThatIsNotThere() {
        alarms.move(kind, "gone", now());
        alarms.cancel(kind, "gone");

        assertThat(times()).isEmpty();
    }
}
