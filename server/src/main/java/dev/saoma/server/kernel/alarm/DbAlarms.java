package dev.saoma.server.kernel.alarm;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.saoma.server.kernel.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// Alarms are tasks of db-scheduler. A task that is due does nothing but put itself off and say so: whoever looks after
/// it cancels or moves the alarm in the transaction in which it writes down the outcome.
@Component
final class DbAlarms implements AlarmClock, SmartLifecycle {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 4;

    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Scheduler scheduler;

    DbAlarms(
            DataSource database,
            ApplicationEventPublisher events,
            List<AlarmKind> kinds,
            InstantSource clock,
            Chance chance) {
        this.events = events;
        this.clock = clock;
        var tasks = kinds.stream().<Task<?>>map(this::task).toList();
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .schedulerName(new SchedulerName.Fixed(chance.name()))
                .tableName("alarm")
                .jdbcCustomization(new AlarmColumns())
                .clock(clock::instant)
                .threads(THREADS)
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
            operations.reschedule(complete, clock.instant().plus(kind.ringsAgain()));
            events.publishEvent(new AlarmRang(kind.name(), alarm.getId()));
        };
    }

    @Override
    public void set(AlarmKind kind, List<String> ids, Instant at) {
        translated(() -> scheduler.scheduleBatch(
                ids.stream()
                        .<TaskInstance<?>>map(id -> new TaskInstance<Void>(kind.name(), id))
                        .toList(),
                at));
    }

    @Override
    public void move(AlarmKind kind, String id, Instant to) {
        ifThere(() -> scheduler.reschedule(TaskInstanceId.of(kind.name(), id), to));
    }

    @Override
    public void cancel(AlarmKind kind, String id) {
        ifThere(() -> scheduler.cancel(TaskInstanceId.of(kind.name(), id)));
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

    /// Two who look after one thing, since the first was taken for lost, may both come to its end.
    private static void ifThere(Runnable change) {
        translated(() -> {
            try {
                change.run();
            } catch (TaskInstanceNotFoundException _) {
                // There is nothing left to do.
            }
        });
    }

    /// As the rest of a store reports what the database does.
    private static void translated(Runnable change) {
        try {
            change.run();
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DataAccessResourceFailureException("An alarm could not be changed", e);
        }
    }
}
