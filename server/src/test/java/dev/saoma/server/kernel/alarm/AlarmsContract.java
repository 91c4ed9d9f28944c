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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the alarm clock does on every database, while it runs.
abstract class AlarmsContract {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private static final int MANY = 40;

    private static final int ROUNDS = 5;

    private final AlarmKind kind = new AlarmKind(Ids.id(), A_WHILE);

    private final Set<String> rang = ConcurrentHashMap.newKeySet();

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private DbAlarms alarms = alarms();

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

    /// Does it to each of many alarms as they ring: to some before, to some in the middle of it, to some afterwards.
    private List<String> whileTheyRing(Consumer<String> change) {
        var all = new ArrayList<String>();
        for (var round = 0; round < ROUNDS; round++) {
            var ids = many();
            alarms.set(kind, ids, now());
            alarms.ring();
            ids.forEach(change);
            all.addAll(ids);
        }
        return all;
    }

    @Test
    void whatIsDueRingsOnceAndIsPutOffUntilSomebodyLooksAfterIt() {
        var ids = many();
        var before = now();
        alarms.set(kind, ids, before);

        alarms.ring();

        await().until(() -> rang.containsAll(ids));
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

    @Test
    void whoMovesAnAlarmWhileItRingsHasTheLastWord() {
        var tomorrow = now().plus(Duration.ofDays(1));

        whileTheyRing(id -> alarms.move(kind, id, tomorrow));
        alarms.stop();

        assertThat(times()).hasSize(ROUNDS * MANY).containsOnly(tomorrow);
    }

    @Test
    void whoHasAnAlarmRingNowWhileItRingsHearsIt() {
        var ids = whileTheyRing(id -> {
            rang.remove(id);
            alarms.move(kind, id, now());
        });

        await().until(() -> rang.containsAll(ids));
    }

    @Test
    void whoCancelsAnAlarmWhileItRingsIsRidOfIt() {
        whileTheyRing(id -> alarms.cancel(kind, id));
        alarms.stop();

        assertThat(times()).isEmpty();
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
