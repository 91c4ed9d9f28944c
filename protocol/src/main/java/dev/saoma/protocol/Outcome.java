package dev.saoma.protocol;

import java.util.function.Function;

/// A step of opening a push: what it found, or why the push is refused.
sealed interface Outcome<T> {

    record Ok<T>(T value) implements Outcome<T> {}

    record Failed<T>(RefusalReason reason) implements Outcome<T> {}

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Failed<T>(RefusalReason reason) -> new Failed<>(reason);
        };
    }
}
