package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.oidc.Participant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Has applications told that a session ended. Writes down that they are to be, in the transaction that ends the
/// session, and calls nobody.
@Component
public class TellApplications {

    private final LogoutNotices notices;
    private final AlarmClock alarms;
    private final AlarmKind logoutAlarm;
    private final LogoutSettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Chance chance;

    TellApplications(
            LogoutNotices notices,
            AlarmClock alarms,
            AlarmKind logoutAlarm,
            LogoutSettings settings,
            ApplicationEventPublisher events,
            InstantSource clock,
            Chance chance) {
        this.notices = notices;
        this.alarms = alarms;
        this.logoutAlarm = logoutAlarm;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.chance = chance;
    }

    /// Belongs into the transaction that ends their session.
    public void of(PoolId pool, List<Participant> participants) {
        if (participants.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var made = participants.stream()
                .map(to -> LogoutNotice.first(new NoticeId(chance.name()), pool, to, now, settings.tryFor()))
                .toList();
        made.forEach(notices::add);
        alarms.set(
                logoutAlarm, made.stream().map(notice -> notice.id().value()).toList(), now.plus(settings.lostAfter()));
        events.publishEvent(new NoticesDue(made));
    }
}
