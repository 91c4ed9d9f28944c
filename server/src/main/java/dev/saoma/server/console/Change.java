package dev.saoma.server.console;

import java.util.List;

/// What came of a change that somebody asked for.
///
/// @param <T> what was changed
/// @param <F> what can be wrong with it
public sealed interface Change<T, F> {

    /// It is as was asked.
    record Done<T, F>(T now) implements Change<T, F> {}

    /// It is not taken, for all these reasons.
    record Wrong<T, F>(List<F> flaws) implements Change<T, F> {}

    /// There is no such thing.
    record Unknown<T, F>() implements Change<T, F> {}

    /// The configuration file made it.
    record OfFile<T, F>() implements Change<T, F> {}

    /// Somebody was faster.
    record Overtaken<T, F>() implements Change<T, F> {}

    /// These need it.
    record InUse<T, F>(List<String> by) implements Change<T, F> {}
}
