package dev.saoma.server.miniprogram;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.scan.ToldNumber;

/// What comes of an answer that somebody gives in the mini program.
public sealed interface Decision {

    /// The browser may come in.
    record Confirmed() implements Decision {}

    /// The person has to go on in the browser.
    ///
    /// @param told what the browser asks for where an account is to be bound
    record Asking(ToldNumber told) implements Decision {}

    /// Nobody is let in, as the person wished.
    record Denied() implements Decision {}

    /// The answer does not count.
    record Refused(Problem problem) implements Decision {}
}
