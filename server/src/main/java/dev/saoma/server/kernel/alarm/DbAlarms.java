package dev.saoma.server.kernel.alarm;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.saoma.server.kernel.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// Alarms are tasks of db-scheduler. A task that is due does nothing but put itself off and say so: whoever looks after
/// it cancels or moves the alarm in the transaction in which it writes down the outcome. That may be while it rings.
/// db-scheduler's own client refuses it then, so moving and cancelling are statements of ours, which have the last
/// word.
@Component
final class DbAlarms implements AlarmClock, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DbAlarms.class);

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);
    private static final Duration LONGEST_RING = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofMillis(2);
    private static final String ONE = " where task_name = :kind and task_instance = :id";
    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 4;

    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final JdbcClient jdbc;
    private final Scheduler scheduler;

    DbAlarms(
            DataSource database,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            List<AlarmKind> kinds,
            InstantSource clock,
            Chance chance) {
        this.events = events;
        this.clock = clock;
        this.jdbc = jdbc;
        var tasks = kinds.stream().<Task<?>>map(this::task).toList();
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .schedulerName(new SchedulerName.Fixed(chance.name()))
                .tableName("alarm")
                .jdbcCustomization(new AlarmColumns())
                .clock(clock::instant)
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(
                        THREADS,
                        Thread.ofPlatform()
                                .name("alarm-", 1)
                                .uncaughtExceptionHandler((_, e) -> notTaken(e))
                                .factory()))
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_END)
                .addSchedulerListener(new ShortWords())
                .build();
    }

    private Task<Void> task(AlarmKind kind) {
        return Tasks.custom(kind.name(), Void.class).execute((alarm, _) -> rang(kind, alarm));
    }

    private CompletionHandler<Void> rang(AlarmKind kind, TaskInstance<Void> alarm) {
        return (complete, operations) -> {
            try {
                operations.reschedule(complete, clock.instant().plus(kind.ringsAgain()));
            } catch (ExecutionException _) {
                return; // moved or cancelled in this moment, by somebody who looks after it
            }
            events.publishEvent(new AlarmRang(kind.name(), alarm.getId()));
        };
    }

    /// db-scheduler reads what it has taken a second time, and throws up its hands at what is another by then.
    private static void notTaken(Throwable failure) {
        if (failure instanceof IllegalStateException) {
            log.debug("An alarm was moved or cancelled while it was taken", failure);
        } else {
            log.warn("An alarm could not ring now and rings later: {}", failure.toString());
        }
    }

    @Override
    public void set(AlarmKind kind, List<String> ids, Instant at) {
        try {
            scheduler.scheduleBatch(
                    ids.stream()
                            .<TaskInstance<?>>map(id -> new TaskInstance<Void>(kind.name(), id))
                            .toList(),
                    at);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DataAccessResourceFailureException("An alarm could not be set", e);
        }
    }

    @Override
    public void move(AlarmKind kind, String id, Instant to) {
        change("""
                        update alarm set execution_time = :to, picked = false, picked_by = null, last_heartbeat = null,
                               version = version + 1""", Map.of("to", to.toEpochMilli()), kind, id);
    }

    @Override
    public void cancel(AlarmKind kind, String id) {
        change("delete from alarm", Map.of(), kind, id);
    }

    /// Mostly waits until it does not ring any more, without a lock, which would keep the ring from its end. Whatever
    /// rings for longer than that is in the hands of a node that has died or lost the database.
    private void change(String statement, Map<String, Long> values, AlarmKind kind, String id) {
        var one = new HashMap<String, Object>(values);
        one.put("kind", kind.name());
        one.put("id", id);
        var began = System.nanoTime();
        while (isRinging(one)
                && System.nanoTime() - began < LONGEST_RING.toNanos()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(MOMENT.toNanos());
        }
        jdbc.sql(statement + ONE).params(one).update();
    }

    private boolean isRinging(Map<String, Object> one) {
        return jdbc.sql("select count(*) from alarm" + ONE + " and picked = true")
                        .params(one)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void ring() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        var state = scheduler.getSchedulerState();
        return state.isStarted() && !state.isShuttingDown();
    }
}
