package dev.saoma.server.kernel.alarm;

import java.time.Instant;
import java.util.List;

/// When what is to be looked after. An alarm that rings rings again ([AlarmKind#ringsAgain]) until it is cancelled or
/// moved, so that nothing is forgotten by a node that dies. Takes part in the caller's transaction.
public interface AlarmClock {

    /// Sets alarms for what has none.
    void set(AlarmKind kind, List<String> ids, Instant at);

    /// Has it ring then, even if it rings at this moment, which may still be heard. Nothing, if there is none.
    void move(AlarmKind kind, String id, Instant to);

    /// Takes it away, even if it rings at this moment, which may still be heard. Nothing, if there is none.
    void cancel(AlarmKind kind, String id);

    /// Has those that are due ring now.
    void ring();
}
