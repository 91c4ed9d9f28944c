package dev.saoma.server.scan;

/// What came of an answer to the question whether somebody has an account.
public sealed interface BindingAnswer {

    /// The scan stands like this now: confirmed, denied, or asking for the number of the phone.
    record Settled(Scan scan) implements BindingAnswer {}

    /// That proves nothing, or is not the number; so many more may be tried.
    record NotProven(int triesLeft) implements BindingAnswer {}

    /// The account is theirs, and somebody else's WeChat is bound to it.
    record BoundAlready(int triesLeft) implements BindingAnswer {}

    /// Nothing was looked at: it is to be tried again shortly.
    record Busy() implements BindingAnswer {}

    /// This scan asks nothing (any more), or not that.
    record NotAsked() implements BindingAnswer {}
}
