package dev.saoma.server.scan;

/// What came of a number that somebody typed to have a WeChat bound.
public sealed interface Joined {

    /// The WeChat is bound; to type the number once more does no harm.
    record Bound() implements Joined {}

    /// Nobody has scanned, or whoever did has not agreed yet.
    record NotScanned() implements Joined {}

    /// That is not the number; so many more may be tried.
    record Wrong(int triesLeft) implements Joined {}

    /// It cannot be bound to this account. Whose it is, is not said.
    record Refused() implements Joined {}

    /// There is nothing to type here any more.
    record Over() implements Joined {}
}
