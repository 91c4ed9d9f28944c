package dev.saoma.server.message;

/// What a typed code turned out to be.
public sealed interface Checked {

    /// It is the one that was sent there; it is used up now.
    record Right(Recipient to) implements Checked {}

    record Wrong(int triesLeft) implements Checked {}

    /// There is nothing to be right about any more: expired, used, replaced by a newer one, tried too often.
    record Over() implements Checked {}
}
