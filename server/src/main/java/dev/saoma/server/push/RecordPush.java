package dev.saoma.server.push;

import dev.saoma.protocol.AppId;
import dev.saoma.protocol.Event;
import dev.saoma.protocol.Push;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.scan.AcceptScan;
import dev.saoma.server.scan.Acceptance;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Records a verified push and what it leads to, in one transaction: both or neither.
@Component
class RecordPush {

    private static final Logger log = LoggerFactory.getLogger(RecordPush.class);

    private final PushStore pushes;
    private final AcceptScan scans;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    RecordPush(PushStore pushes, AcceptScan scans, TransactionOperations transaction, InstantSource clock) {
        this.pushes = pushes;
        this.scans = scans;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Does nothing for a push that was recorded before.
    void record(OfficialAccount account, Push push) {
        try {
            transaction.executeWithoutResult(_ -> {
                var outcome = follow(account, push);
                pushes.add(new SeenPush(
                        account.id(),
                        push.deduplicationKey(new AppId(account.appId().value())),
                        kind(push),
                        outcome,
                        clock.instant()));
                log.info("Push {} for {}: {}", kind(push), account.identifier(), outcome);
            });
        } catch (DuplicateKeyException e) {
            log.info("Push {} for {}: repeated", kind(push), account.identifier());
        }
    }

    private String follow(OfficialAccount account, Push push) {
        return push instanceof Event.OfQrCode event ? accept(account, event) : "recorded";
    }

    private String accept(OfficialAccount account, Event.OfQrCode event) {
        var who = new OpenId(event.from().value());
        return switch (scans.accept(
                account, event.scene().value(), event.ticket().value(), who)) {
            case Acceptance.Accepted accepted -> "scan " + accepted.scan();
            case Acceptance.Ignored ignored -> "ignored: " + ignored.reason();
        };
    }

    private static String kind(Push push) {
        return push.getClass().getSimpleName();
    }
}
