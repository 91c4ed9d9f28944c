package dev.saoma.server.push;

/// What a push led to, as it is written down.
///
/// @param what the kind of result
/// @param detail the scan and how it went on, or the reason why a scan counts for nothing; else empty
public record Result(What what, String detail) {

    public enum What {
        /// A scan moved on.
        SCANNED,
        /// A message was taken for the answer to a question of ours.
        ANSWERED,
        /// Somebody scanned a code, and it counts for nothing.
        IGNORED,
        /// Nothing but its record, here at least.
        RECORDED,
        /// The same push once more: WeChat or a forwarder has heard no answer in time.
        REPEATED,
        /// Nothing: it is not believed.
        REFUSED
    }

    static Result of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scanned(var scan) -> new Result(What.SCANNED, scan.id().value());
            case Outcome.Answered(var scan, var verdict) -> new Result(What.ANSWERED, scan.id() + " " + verdict);
            case Outcome.Ignored(var reason) -> new Result(What.IGNORED, reason.name());
            case Outcome.Recorded _ -> of(What.RECORDED);
        };
    }

    static Result of(What what) {
        return new Result(what, "");
    }
}
