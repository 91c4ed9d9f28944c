package dev.saoma.server.scan;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Holds what somebody typed against the number that the phone of whoever scanned tells, at a code that binds a
/// WeChat. A try is taken before anybody looks: of many at once, each costs one.
@Component
final class MatchNumber {

    private final MoveScan move;
    private final Connections connections;
    private final InstantSource clock;

    MatchNumber(MoveScan move, Connections connections, InstantSource clock) {
        this.move = move;
        this.connections = connections;
        this.clock = clock;
    }

    /// Binds whoever scanned, where the number was right.
    @FunctionalInterface
    interface Binding {
        Joined bind(Right right);
    }

    /// The number was right.
    ///
    /// @param scan as it stands now
    record Right(Scan scan, ScanState.Asking asking, Question.Joining question, Connection connection) {}

    Joined match(Scan scan, String typed, Binding binding) {
        return switch (scan.stateAt(clock.instant())) {
            case ScanState.Waiting _, ScanState.Scanned _ -> new Joined.NotScanned();
            case ScanState.Asking asking ->
                asking.question() instanceof Question.Joining question
                        ? match(scan, asking, question, typed, binding)
                        : new Joined.NotScanned();
            case ScanState.Confirmed _ -> new Joined.Bound();
            case ScanState.Denied denied ->
                denied.reason().isAboutThePerson() ? new Joined.Refused() : new Joined.Over();
            case ScanState.Redeemed _, ScanState.Expired _ -> new Joined.Over();
        };
    }

    private Joined match(Scan scan, ScanState.Asking asking, Question.Joining question, String typed, Binding binding) {
        if (question.triesLeft() <= 0) {
            return new Joined.Over();
        }
        var left = new ScanState.Asking(asking.who(), question.afterOneMore());
        var counted = move.to(scan, left);
        if (counted.isEmpty()) {
            return new Joined.Over();
        }
        if (question.told().is(typed)) {
            return connections
                    .find(scan.connection())
                    .map(connection -> binding.bind(new Right(counted.get(), left, question, connection)))
                    .orElseGet(Joined.Over::new);
        }
        if (question.triesLeft() > 1) {
            return new Joined.Wrong(question.triesLeft() - 1);
        }
        move.to(counted.get(), left.mismatched());
        return new Joined.Over();
    }
}
