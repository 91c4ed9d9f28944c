package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.oidc.Participant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    ///
    /// @param asker the one that asked for it. Its visitor is on the way back to it, and some (Keycloak as a
    ///     broker) refuse a visitor whose session they have ended already: it hears of it a moment later
    public void of(PoolId pool, List<Participant> participants, Optional<ClientId> asker) {
        var now = clock.instant();
        var others = new ArrayList<LogoutNotice>();
        var last = new ArrayList<LogoutNotice>();
        for (var to : participants) {
            var group = asker.equals(Optional.of(to.application())) ? last : others;
            group.add(LogoutNotice.first(new NoticeId(chance.name()), pool, to, now, settings.tryFor()));
        }
        write(last, now.plus(settings.headStart()));
        write(others, now.plus(settings.lostAfter()));
        if (!others.isEmpty()) {
            events.publishEvent(new NoticesDue(others));
        }
    }

    private void write(List<LogoutNotice> made, Instant alarm) {
        if (!made.isEmpty()) {
            made.forEach(notices::add);
            alarms.set(
                    logoutAlarm,
                    made.stream().map(notice -> notice.id().value()).toList(),
                    alarm);
        }
    }
}
