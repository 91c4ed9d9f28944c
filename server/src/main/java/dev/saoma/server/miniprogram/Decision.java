package dev.saoma.server.miniprogram;

import dev.saoma.server.kernel.Problem;

/// What comes of an answer that somebody gives in the mini program.
public sealed interface Decision {

    /// The browser may come in.
    record Confirmed() implements Decision {}

    /// The person has to go on in the browser.
    record Asking() implements Decision {}

    /// Nobody is let in, as the person wished.
    record Denied() implements Decision {}

    /// The answer does not count.
    record Refused(Problem problem) implements Decision {}
}
