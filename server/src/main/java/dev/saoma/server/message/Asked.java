package dev.saoma.server.message;

import java.time.Duration;
import java.time.Instant;

/// What becomes of the wish for a code. It does not depend on whether anybody has the address.
public sealed interface Asked {

    /// It is sent.
    ///
    /// @param code to be kept for the check
    /// @param until how long it is good
    /// @param again when another may be asked for
    record Accepted(CodeId code, Instant until, Duration again) implements Asked {}

    /// Too many were sent already: to the address, for the asker, to the network address or in the pool.
    ///
    /// @param pause how long another is not sent
    record TooMany(Duration pause) implements Asked {}

    /// The pool has nothing set to send by.
    record NoChannel() implements Asked {}
}
