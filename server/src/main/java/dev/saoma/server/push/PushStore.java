package dev.saoma.server.push;

import java.time.Duration;
import java.time.Instant;

/// The store of pushes seen.
public interface PushStore {

    /// Records a push.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if it has been recorded before; the
    ///     transaction is then good for nothing but a rollback
    void add(SeenPush push);

    /// Adds to a recorded push what was known only after its transaction.
    void answered(PushId id, String reply, Duration took);

    /// Sums up the next pushes that came before that moment, so that a search can pass over all of them at once, if
    /// there are enough.
    ///
    /// @return whether there were
    boolean sumUp(Instant receivedBefore);

    /// Forgets pushes received before that moment, at most so many.
    ///
    /// @return how many
    int forget(Instant receivedBefore, int limit);
}
