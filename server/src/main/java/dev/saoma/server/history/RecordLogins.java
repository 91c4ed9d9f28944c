package dev.saoma.server.history;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.LoginRefused;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanCame;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.user.UserErased;
import dev.saoma.server.user.UsersMerged;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes down what becomes of a user's logins, in the transaction of the step that decides it, which holds the
/// user: so nothing is written behind a merger or an erasure, and a step of which nothing can be written has not
/// happened.
@Component
class RecordLogins {

    private final LoginRecords records;
    private final HistorySettings settings;
    private final InstantSource clock;
    private final Chance chance;

    RecordLogins(LoginRecords records, HistorySettings settings, InstantSource clock, Chance chance) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    @EventListener
    void on(ScanCame came) {
        if (came.now().state() instanceof ScanState.Redeemed(var user)) {
            add(came.now(), user, null);
        }
    }

    @EventListener
    void on(LoginRefused refused) {
        add(refused.scan(), refused.user(), refused.reason());
    }

    private void add(Scan scan, UserId user, @Nullable Denial refused) {
        if (!settings.keepsAny()) {
            return;
        }
        var visitor = scan.origin().visitor();
        records.add(new LoginRecord(
                chance.name(),
                scan.pool(),
                user,
                clock.instant(),
                scan.application(),
                scan.connection(),
                refused,
                visitor.device(),
                visitor.place(),
                visitor.address()));
    }

    @EventListener
    void on(UsersMerged merged) {
        records.give(merged.pool(), merged.former(), merged.into());
    }

    @EventListener
    void on(UserErased erased) {
        records.forget(erased.pool(), erased.user());
    }
}
