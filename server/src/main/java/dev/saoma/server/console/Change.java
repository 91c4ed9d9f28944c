package dev.saoma.server.console;

import java.util.List;
import java.util.function.Function;

/// What came of a change that somebody asked for.
///
/// @param <T> what was changed
/// @param <F> what can be wrong with it
public sealed interface Change<T, F> {

    /// The same of what was made of it.
    default <R> Change<R, F> map(Function<T, R> made) {
        return switch (this) {
            case Done<T, F>(var now) -> new Done<>(made.apply(now));
            case Wrong<T, F>(var flaws) -> new Wrong<>(flaws);
            case Unknown<T, F> _ -> new Unknown<>();
            case OfFile<T, F> _ -> new OfFile<>();
            case Overtaken<T, F> _ -> new Overtaken<>();
            case InUse<T, F>(var by) -> new InUse<>(by);
            case AboveYours<T, F> _ -> new AboveYours<>();
        };
    }

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

    /// Before or after, it may do what the caller may not.
    record AboveYours<T, F>() implements Change<T, F> {}

    /// These need it.
    record InUse<T, F>(List<String> by) implements Change<T, F> {}
}
