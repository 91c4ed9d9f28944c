package dev.saoma.server.scan;

import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.user.Arrival;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// A scan whose code opens a mini program: the first person who opens it has it, and is asked there. Whoever calls
/// has WeChat's word on who that is.
@Service
public class ScanInProgram {

    /// Somebody else may be moving it on meanwhile, but a scan has few states and goes one way.
    private static final int MOST_STEPS = 5;

    private final ScanStore scans;
    private final MoveScan move;
    private final IdentifyScan identify;
    private final InstantSource clock;
    private final Chance chance;

    ScanInProgram(ScanStore scans, MoveScan move, IdentifyScan identify, InstantSource clock, Chance chance) {
        this.scans = scans;
        this.move = move;
        this.identify = identify;
        this.clock = clock;
        this.chance = chance;
    }

    /// Whether anything can still come of it in the mini program.
    public enum Standing {
        OPEN,
        FINISHED,
        OVER
    }

    /// What comes of wanting a scan.
    public sealed interface Claim {

        /// It is theirs, or was before.
        record Granted(Scan scan) implements Claim {}

        /// Somebody else was faster.
        record Taken() implements Claim {}

        /// It has been decided.
        record Finished() implements Claim {}

        /// Its time has passed.
        record Over() implements Claim {}
    }

    /// Where a scan has come to.
    public sealed interface Outcome {

        /// The browser may come in.
        record Confirmed() implements Outcome {}

        /// The browser asks the person something more.
        ///
        /// @param who whom it is about
        /// @param told what only their phone tells them, for when the browser asks for it
        record Asking(OpenId who, ToldNumber told) implements Outcome {}

        /// It lets nobody in.
        record Denied(Denial reason) implements Outcome {}

        /// Its time has passed.
        record Over() implements Outcome {}

        /// Nothing has been decided.
        record Undecided() implements Outcome {}
    }

    /// The scan of a code, by what the code says.
    public Optional<Scan> find(String scene) {
        return Scene.isScene(scene) ? scans.findByScene(new Scene(scene)) : Optional.empty();
    }

    public Optional<Scan> find(ScanId id) {
        return scans.find(id);
    }

    public Standing standing(Scan scan) {
        return switch (outcome(scan)) {
            case Outcome.Undecided _ -> Standing.OPEN;
            case Outcome.Over _ -> Standing.OVER;
            case Outcome.Confirmed _, Outcome.Asking _, Outcome.Denied _ -> Standing.FINISHED;
        };
    }

    public Outcome outcome(Scan scan) {
        return switch (scan.stateAt(clock.instant())) {
            case ScanState.Waiting _, ScanState.Scanned _ -> new Outcome.Undecided();
            // Nothing else is asked of whoever scans with a mini program.
            case ScanState.Asking asking ->
                asking.toldNumber()
                        .<Outcome>map(told -> new Outcome.Asking(asking.who(), told))
                        .orElseGet(Outcome.Undecided::new);
            case ScanState.Confirmed _, ScanState.Redeemed _ -> new Outcome.Confirmed();
            case ScanState.Denied denied -> new Outcome.Denied(denied.reason());
            case ScanState.Expired _ -> new Outcome.Over();
        };
    }

    /// Gives the scan to that person, if nobody else has it.
    public Claim claim(Scan scan, OpenId who) {
        var current = Optional.of(scan);
        for (var step = 0; step < MOST_STEPS && current.isPresent(); step++) {
            if (!(current.get().stateAt(clock.instant()) instanceof ScanState.Waiting waiting)) {
                return claimed(current.get(), who);
            }
            var moved = move.to(current.get(), waiting.asked(who, new Question.Agree()));
            if (moved.isPresent()) {
                return new Claim.Granted(moved.get());
            }
            current = scans.find(scan.id());
        }
        return new Claim.Over();
    }

    private Claim claimed(Scan scan, OpenId who) {
        if (scan.state() instanceof ScanState.Asking asking && !asking.who().equals(who)) {
            return new Claim.Taken();
        }
        return switch (standing(scan)) {
            case OPEN -> new Claim.Granted(scan);
            case FINISHED -> new Claim.Finished();
            case OVER -> new Claim.Over();
        };
    }

    /// Finds out which user the person is, who has agreed, and moves the scan accordingly.
    ///
    /// @param phone a number that WeChat has verified
    public Outcome agree(
            Scan scan, MiniProgram program, OpenId who, @Nullable UnionId unionId, @Nullable PhoneNumber phone) {
        if (scan.origin().binds()) {
            return asked(scan, who)
                    .map(asking -> after(scan, asking.joining(Question.Joining.begin(unionId, chance))))
                    .orElseGet(() -> outcome(scan));
        }
        return asked(scan, who)
                .flatMap(asking -> identify.next(
                        asking.allowed(ToldNumber.draw(chance)),
                        new Arrival(
                                program,
                                who,
                                unionId,
                                phone,
                                identify.terms(scan),
                                Arrival.By.CODE,
                                scan.id().value())))
                .map(next -> after(scan, next))
                .orElseGet(() -> outcome(scan));
    }

    /// Ends the scan as the person wishes, also while the browser asks for more.
    public Outcome refuse(Scan scan, OpenId who) {
        return asking(scan, who).map(asking -> after(scan, asking.refused())).orElseGet(() -> outcome(scan));
    }

    private Optional<ScanState.Asking> asked(Scan scan, OpenId who) {
        return asking(scan, who).filter(asking -> asking.question() instanceof Question.Agree);
    }

    private Optional<ScanState.Asking> asking(Scan scan, OpenId who) {
        return scan.stateAt(clock.instant()) instanceof ScanState.Asking asking
                        && asking.who().equals(who)
                ? Optional.of(asking)
                : Optional.empty();
    }

    /// Where it stands when it has moved, or when somebody else has moved it.
    private Outcome after(Scan scan, ScanState next) {
        return move.to(scan, next)
                .or(() -> scans.find(scan.id()))
                .map(this::outcome)
                .orElseGet(Outcome.Over::new);
    }
}
