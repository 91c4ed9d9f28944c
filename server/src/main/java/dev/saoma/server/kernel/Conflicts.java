package dev.saoma.server.kernel;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/// Two transactions about the same thing at the same moment: one of them has to look again.
public final class Conflicts {

    private static final int ATTEMPTS = 10;

    private Conflicts() {}

    /// Does it again if somebody else was faster; the last failure is the caller's.
    ///
    /// @param attempt begins a transaction of its own
    public static <T> T settled(Supplier<T> attempt) {
        for (var left = ATTEMPTS - 1; left > 0; left--) {
            try {
                return attempt.get();
            } catch (DataIntegrityViolationException | ConcurrencyFailureException _) {
                // What the other one has written is there now.
            }
        }
        return attempt.get();
    }

    /// Says that what was read a moment ago does not hold any more.
    public static ConcurrencyFailureException looked(String what) {
        return new ConcurrencyFailureException(what);
    }
}
