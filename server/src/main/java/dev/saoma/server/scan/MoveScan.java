package dev.saoma.server.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The one place where a scan moves on: the conditional write, and the word to those who watch.
@Component
final class MoveScan {

    private final ScanStore scans;
    private final WhoseScan whose;
    private final ScanSettings settings;
    private final InstantSource clock;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    MoveScan(
            ScanStore scans,
            WhoseScan whose,
            ScanSettings settings,
            InstantSource clock,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.scans = scans;
        this.whose = whose;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /// The scan as it stands then; nothing if somebody else was faster or the deadline has passed.
    Optional<Scan> to(Scan scan, ScanState next) {
        return next instanceof ScanState.Denied denied
                ? refused(scan, denied, () -> moved(scan, denied))
                : moved(scan, next);
    }

    private Optional<Scan> moved(Scan scan, ScanState next) {
        var now = clock.instant();
        var least = now.plus(leastTime(scan.state(), next));
        var deadline = scan.expiresAt().isBefore(least) ? least : scan.expiresAt();
        var moved = scans.move(scan.id(), scan.state(), next, now, deadline);
        return moved ? Optional.of(told(scan.state(), scan.in(next, deadline))) : Optional.empty();
    }

    /// Gives somebody who is typing more time, up to a bound: a page that is left must not be kept
    /// open.
    Scan extended(Scan scan) {
        return extended(scan, clock.instant().plus(settings.answerWithin()));
    }

    /// Keeps a scan open until then, up to the same bound.
    Scan extended(Scan scan, Instant wanted) {
        var now = clock.instant();
        var bound = scan.createdAt().plus(settings.bindWithin());
        var deadline = wanted.isBefore(bound) ? wanted : bound;
        if (!scan.expiresAt().isBefore(deadline)) {
            return scan;
        }
        var longer = scan.in(scan.state(), deadline);
        return scans.move(scan.id(), scan.state(), scan.state(), now, deadline) ? longer : scan;
    }

    /// Ends a scan whatever its deadline says, as whoever scanned wishes.
    Optional<Scan> end(Scan scan, ScanState.Denied denied) {
        return refused(scan, denied, () -> endUntold(scan, denied));
    }

    /// The same where whoever scanned has said nothing: it is not told as a login of theirs.
    Optional<Scan> endUntold(Scan scan, ScanState.Denied denied) {
        var ended = scans.end(scan.id(), scan.state(), denied, clock.instant());
        return ended ? Optional.of(told(scan.state(), scan.in(denied, scan.expiresAt()))) : Optional.empty();
    }

    /// In one transaction with what is written of it. The user is held before the scan is written, as by whoever lets
    /// the browser in.
    private Optional<Scan> refused(Scan scan, ScanState.Denied denied, Supplier<Optional<Scan>> step) {
        if (scan.origin().binds()) {
            return step.get(); // nobody logs in by it
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            var user = whose.held(scan, denied);
            var ended = step.get();
            ended.ifPresent(
                    now -> user.ifPresent(held -> events.publishEvent(new LoginRefused(now, held, denied.reason()))));
            return ended;
        }));
    }

    private Scan told(ScanState from, Scan moved) {
        events.publishEvent(new ScanCame(from, moved));
        return moved;
    }

    /// A phone that makes it in the last second must leave its browser the time to come in, and a question the time
    /// to be answered; a wrong answer gives no more of it.
    private Duration leastTime(ScanState from, ScanState next) {
        if (next instanceof ScanState.Asking asking) {
            return from instanceof ScanState.Asking asked && isSame(asked.question(), asking.question())
                    ? Duration.ZERO
                    : settings.answerWithin();
        }
        return settings.redeemWithin();
    }

    private static boolean isSame(Question one, Question other) {
        return one.getClass().equals(other.getClass());
    }
}
