package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Has notices tried: right after the commit that ended the session, and when their alarm rings. Each try has a thread
/// of its own, so that nobody who logs out waits for an application; one that finds no place here is left to its
/// alarm.
@Component
class StartNotices {

    private static final int AT_ONCE = 256;

    private final LogoutNotices notices;
    private final AlarmClock alarms;
    private final AlarmKind logoutAlarm;
    private final TryNotice tries;
    private final ErrandRoom room;

    StartNotices(LogoutNotices notices, AlarmClock alarms, AlarmKind logoutAlarm, TryNotice tries, Errands errands) {
        this.notices = notices;
        this.alarms = alarms;
        this.logoutAlarm = logoutAlarm;
        this.tries = tries;
        this.room = errands.room(
                "logout-notice", AT_ONCE, "An application could not be told of a logout; the alarm rings again.");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(NoticesDue due) {
        for (var notice : due.notices()) {
            room.run(notice.id(), () -> tries.of(notice));
        }
    }

    @EventListener
    void on(AlarmRang rang) {
        if (rang.kind().equals(LogoutConfiguration.ALARM)) {
            room.run(rang.id(), () -> resume(new NoticeId(rang.id())));
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
}
