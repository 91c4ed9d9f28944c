package dev.saoma.server.oidc.logout;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.oidc.logout.BackChannel.Outcome;
import dev.saoma.server.oidc.logout.LogoutNotice.Failure;
import dev.saoma.server.pool.Pools;
import java.net.URI;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One try to tell an application, and what follows from it.
@Component
class TryNotice {

    private static final Logger log = LoggerFactory.getLogger(TryNotice.class);

    private final LogoutNotices notices;
    private final AlarmClock alarms;
    private final AlarmKind logoutAlarm;
    private final Applications applications;
    private final Pools pools;
    private final LogoutTokens tokens;
    private final BackChannel channel;
    private final LogoutSettings settings;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Chance chance;

    TryNotice(
            LogoutNotices notices,
            AlarmClock alarms,
            AlarmKind logoutAlarm,
            Applications applications,
            Pools pools,
            LogoutTokens tokens,
            BackChannel channel,
            LogoutSettings settings,
            TransactionOperations transaction,
            InstantSource clock,
            Chance chance) {
        this.notices = notices;
        this.alarms = alarms;
        this.logoutAlarm = logoutAlarm;
        this.applications = applications;
        this.pools = pools;
        this.tokens = tokens;
        this.channel = channel;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.chance = chance;
    }

    void of(LogoutNotice notice) {
        var application = applications.find(notice.pool(), notice.to().application());
        var rules = application.map(Application::rules).orElse(ClientRules.DEFAULT);
        var address = rules.backChannelLogoutUri();
        var pool = pools.find(notice.pool());
        if (address.isEmpty() || pool.isEmpty()) {
            // It has been taken out of the configuration since, or wants to hear nothing any more.
            transaction.executeWithoutResult(_ -> told(notice));
            return;
        }
        var token = tokens.make(pool.get(), notice.to(), rules.algorithm(), clock.instant());
        switch (channel.tell(URI.create(address.get()), token)) {
            case Outcome.Told _ -> transaction.executeWithoutResult(_ -> told(notice));
            case Outcome.Refused(var why) -> giveUp(notice, why);
            case Outcome.NotNow(var why) -> again(notice, why);
        }
    }

    private void told(LogoutNotice notice) {
        notices.remove(notice.id());
        alarms.cancel(logoutAlarm, notice.id().value());
    }

    private void again(LogoutNotice notice, Failure why) {
        var now = clock.instant();
        var failures = notice.attempts() + 1;
        var next = now.plus(settings.backoff().pause(failures, chance));
        if (next.isAfter(notice.givesUpAt())) {
            giveUp(notice, why);
            return;
        }
        log.info(
                "Application {} could not be told of a logout for the {}. time: {} {}",
                notice.to().application(),
                failures,
                why.trouble(),
                why.status());
        transaction.executeWithoutResult(_ -> {
            notices.failed(notice.id(), NoticeState.WAITING, failures, why, now);
            alarms.move(logoutAlarm, notice.id().value(), next);
        });
    }

    private void giveUp(LogoutNotice notice, Failure why) {
        log.warn(
                "Application {} was not told that session {} ended: {} {}. It may still hold the user as logged in",
                notice.to().application(),
                notice.to().session(),
                why.trouble(),
                why.status());
        transaction.executeWithoutResult(_ -> {
            notices.failed(notice.id(), NoticeState.DEAD, notice.attempts() + 1, why, clock.instant());
            alarms.cancel(logoutAlarm, notice.id().value());
        });
    }
}
