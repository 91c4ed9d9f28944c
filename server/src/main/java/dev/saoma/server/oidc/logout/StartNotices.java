package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/// Has notices tried: right after the commit that ended the session, and when their alarm rings. Each try has a thread
/// of its own, so that nobody who logs out waits for an application; one that finds no place here is left to its
/// alarm.
@Component
class StartNotices {

    private static final Logger log = LoggerFactory.getLogger(StartNotices.class);

    private static final int AT_ONCE = 256;

    private final LogoutNotices notices;
    private final AlarmClock alarms;
    private final AlarmKind logoutAlarm;
    private final TryNotice tries;
    private final Semaphore places = new Semaphore(AT_ONCE);

    StartNotices(LogoutNotices notices, AlarmClock alarms, AlarmKind logoutAlarm, TryNotice tries) {
        this.notices = notices;
        this.alarms = alarms;
        this.logoutAlarm = logoutAlarm;
        this.tries = tries;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(NoticesDue due) {
        for (var notice : due.notices()) {
            inBackground(() -> tries.of(notice));
        }
    }

    @EventListener
    void on(AlarmRang rang) {
        if (rang.kind().equals(LogoutConfiguration.ALARM)) {
            inBackground(() -> resume(new NoticeId(rang.id())));
        }
    }

    private void resume(NoticeId id) {
        var notice = notices.find(id).filter(found -> found.state() == NoticeState.WAITING);
        if (notice.isPresent()) {
            tries.of(notice.get());
        } else {
            alarms.cancel(logoutAlarm, id.value());
        }
    }

    private void inBackground(Runnable work) {
        if (!places.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("logout-notice").start(() -> {
            try {
                work.run();
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "Telling of a logout waits for the database: {}",
                        e.getMostSpecificCause().getMessage());
            } catch (RuntimeException e) {
                log.error("An application could not be told of a logout; the alarm rings again", e);
            } finally {
                places.release();
            }
        });
    }
}
