package dev.saoma.protocol;

/// What an operator typed, as a value or as what is wrong with it.
public sealed interface Parsed<T> {

    record Ok<T>(T value) implements Parsed<T> {}

    record Wrong<T>(Flaw flaw) implements Parsed<T> {}

    /// What is wrong. It never repeats what was typed, which may be most of a secret.
    enum Flaw {
        WRONG_LENGTH,
        WRONG_CHARACTER
    }
}
