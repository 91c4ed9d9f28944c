package dev.saoma.server.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The one place where a scan moves on: the conditional write, and the word to those who watch.
@Component
final class MoveScan {

    private final ScanStore scans;
    private final ScanSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    MoveScan(ScanStore scans, ScanSettings settings, InstantSource clock, ApplicationEventPublisher events) {
        this.scans = scans;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /// The scan as it stands then; nothing if somebody else was faster or the deadline has passed.
    Optional<Scan> to(Scan scan, ScanState next) {
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

    /// Ends a scan whatever its deadline says.
    Optional<Scan> end(Scan scan, ScanState.Denied denied) {
        var ended = scans.end(scan.id(), scan.state(), denied, clock.instant());
        return ended ? Optional.of(told(scan.state(), scan.in(denied, scan.expiresAt()))) : Optional.empty();
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
