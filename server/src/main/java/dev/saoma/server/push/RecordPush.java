package dev.saoma.server.push;

import dev.saoma.protocol.Event;
import dev.saoma.protocol.Message;
import dev.saoma.protocol.Push;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.SharedTransactions;
import dev.saoma.server.scan.AcceptScan;
import dev.saoma.server.scan.Acceptance;
import dev.saoma.server.scan.AnswerScan;
import java.io.Serial;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Records a verified push and what it leads to, in one transaction: both or neither. Pushes that come at the same
/// time share one.
@Component
class RecordPush {

    private static final Logger log = LoggerFactory.getLogger(RecordPush.class);

    private final PushStore pushes;
    private final AcceptScan scans;
    private final AnswerScan answers;
    private final List<PushConsequence> consequences;
    private final EndOverlap overlap;
    private final SharedTransactions transactions;
    private final InstantSource clock;

    RecordPush(
            PushStore pushes,
            AcceptScan scans,
            AnswerScan answers,
            List<PushConsequence> consequences,
            EndOverlap overlap,
            SharedTransactions transactions,
            InstantSource clock) {
        this.pushes = pushes;
        this.scans = scans;
        this.answers = answers;
        this.consequences = List.copyOf(consequences);
        this.overlap = overlap;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The push was recorded before: whatever was done for it now is to be undone.
    private static final class RecordedBefore extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        RecordedBefore(Throwable cause) {
            super(cause);
        }
    }

    /// What the push led to; nothing for one that was recorded before.
    Optional<Outcome> record(ReceivedPush push, Trust trust) {
        var account = push.account();
        try {
            var outcome = transactions.execute(() -> write(push, trust));
            if (outcome instanceof Outcome.Ignored) {
                log.info("Push {} for {}: {}", PushKind.of(push.push()), account.identifier(), outcome);
            }
            return Optional.of(outcome);
        } catch (RecordedBefore _) {
            log.info("Push {} for {}: repeated", PushKind.of(push.push()), account.identifier());
            return Optional.empty();
        }
    }

    private Outcome write(ReceivedPush push, Trust trust) {
        var account = push.account();
        var led = follow(account, push.push());
        add(SeenPush.of(push, trust, led, clock.instant()));
        consequences.forEach(consequence -> consequence.record(push, led));
        overlap.endIfOver(account, push.opened());
        return led;
    }

    /// Only here does a key that is taken mean a push that was recorded before. Anywhere else it is a
    /// failure, and to answer it with success would lose the push.
    private void add(SeenPush push) {
        try {
            pushes.add(push);
        } catch (DuplicateKeyException e) {
            throw new RecordedBefore(e);
        }
    }

    private Outcome follow(OfficialAccount account, Push push) {
        return switch (push) {
            case Event.OfQrCode event -> accept(account, event);
            case Message.Text text -> answer(account, text);
            default -> new Outcome.Recorded();
        };
    }

    private Outcome accept(OfficialAccount account, Event.OfQrCode event) {
        var who = new OpenId(event.from().value());
        return switch (scans.accept(
                account, event.scene().value(), event.ticket().value(), who)) {
            case Acceptance.Accepted(var scan) -> new Outcome.Scanned(scan);
            case Acceptance.Ignored(var reason) -> new Outcome.Ignored(reason);
        };
    }

    private Outcome answer(OfficialAccount account, Message.Text text) {
        var who = new OpenId(text.from().value());
        return answers.number(account, who, text.content())
                .<Outcome>map(answer -> new Outcome.Answered(answer.scan(), answer.verdict()))
                .orElseGet(Outcome.Recorded::new);
    }
}
